package org.officeflow.engine.security;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;

/** Answers every failure of a REST interface as {@link Faults} says; takes the place of the engine's own mappers. */
public final class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Set<Class<?>> REPLACED = Set.of(
            ExceptionHandler.class,
            RestExceptionHandler.class,
            ProcessEngineExceptionHandler.class,
            JsonMappingExceptionHandler.class,
            JsonParseExceptionHandler.class,
            JacksonConfigurator.class);

    @Override
    public Response toResponse(Throwable fault) {
        return Faults.response(fault);
    }

    static Set<Class<?>> inPlaceOfTheirs(Set<Class<?>> classes) {
        var ours = new HashSet<>(classes);
        ours.removeAll(REPLACED);
        ours.add(FaultMapper.class);
        ours.add(TaskJson.class);
        return ours;
    }
}
