package org.officeflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** The parts that the engine makes anew for each command: its managers. */
public final class EngineSessions {

    private EngineSessions() {}

    /** Puts ours in the place of the engine's; to be called before the engine is built. */
    public static <T extends Session> void replace(
            ProcessEngineConfigurationImpl configuration, Class<T> type, Supplier<? extends T> ours) {
        var known = configuration.getCustomSessionFactories();
        var all = new ArrayList<SessionFactory>(known == null ? List.of() : known);
        all.add(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return ours.get();
            }
        });
        configuration.setCustomSessionFactories(all);
    }
}
