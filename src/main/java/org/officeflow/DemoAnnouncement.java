package org.officeflow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last words of a demo office's start: where it is and who may log in. */
@Component
@Profile("demo")
class DemoAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(DemoAnnouncement.class);

    private final Environment environment;

    DemoAnnouncement(Environment environment) {
        this.environment = environment;
    }

    /** Not before everything that starts with the application has started, the job executor among it. */
    @EventListener
    void announce(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        log.info(text(environment.getProperty("local.server.port", "8080")));
    }

    static String text(String port) {
        return """
                The demo office is open, on this machine only: its people are invented and its passwords are known to everybody.

                    http://localhost:%s

                    Logins:    employee  manager  office  hr  finance  it  facilities  analyst  auditor  operator  admin
                    Password:  officeflow-demo  (the same for all of them)

                    Stop with Ctrl-C. What you did is kept, and is there again at the next start.
                """
                .formatted(port);
    }
}
