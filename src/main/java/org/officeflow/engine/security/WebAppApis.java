package org.officeflow.engine.security;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Application;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The REST interfaces inside the web apps with our answers to failures. The web apps leave a servlet alone that has the name
 * of theirs already; so these come first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class WebAppApis implements ServletContextInitializer {

    private static final Map<String, Class<? extends Application>> APPLICATIONS = Map.of(
            "Cockpit",
            Cockpit.class,
            "Admin",
            Admin.class,
            "Tasklist",
            Tasklist.class,
            "Engine",
            Engine.class,
            "Welcome",
            Welcome.class);

    @Override
    public void onStartup(ServletContext context) {
        APPLICATIONS.forEach((name, application) -> {
            var servlet = context.addServlet(name + " Api", ServletContainer.class);
            servlet.addMapping("/camunda/api/" + name.toLowerCase(Locale.ROOT) + "/*");
            servlet.setInitParameter(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, "true");
            servlet.setInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS, application.getName());
        });
    }

    /** Cockpit's. */
    public static class Cockpit extends CockpitApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return FaultMapper.inPlaceOfTheirs(super.getClasses());
        }
    }

    /** Admin's, where the login lives. */
    public static class Admin extends AdminApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return FaultMapper.inPlaceOfTheirs(super.getClasses());
        }
    }

    /** Tasklist's. */
    public static class Tasklist extends TasklistApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return FaultMapper.inPlaceOfTheirs(super.getClasses());
        }
    }

    /** The engine's, for all of them. */
    public static class Engine extends EngineRestApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return FaultMapper.inPlaceOfTheirs(super.getClasses());
        }
    }

    /** The start page's. */
    public static class Welcome extends WelcomeApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return FaultMapper.inPlaceOfTheirs(super.getClasses());
        }
    }
}
