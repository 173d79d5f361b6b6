package org.officeflow.engine.security;

import jakarta.ws.rs.ApplicationPath;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.springframework.stereotype.Component;

/** The engine's REST interface with our answers to failures. */
@Component
@ApplicationPath("/engine-rest")
class EngineRestApi extends CamundaJerseyResourceConfig {

    @Override
    protected void registerCamundaRestResources() {
        registerClasses(CamundaRestResources.getResourceClasses());
        registerClasses(FaultMapper.inPlaceOfTheirs(CamundaRestResources.getConfigurationClasses()));
        property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true); // it brings mappers that name classes
        register(JacksonFeature.withoutExceptionMappers());
    }
}
