package org.officeflow.onboarding.preboarding.web;

import java.time.Clock;
import org.officeflow.engine.security.FailedLogins;
import org.officeflow.onboarding.preboarding.PreboardingSettings;
import org.springframework.stereotype.Component;

/** Whoever tries many links that do not work has to wait. */
@Component
class LinkTries {

    private final FailedLogins failures;

    LinkTries(PreboardingSettings settings, Clock clock) {
        this.failures = new FailedLogins(settings.attempts(), settings.attemptsWithin(), clock);
    }

    boolean mayTry(String address) {
        return failures.mayTry(FailedLogins.network(address));
    }

    void failed(String address) {
        failures.failed(FailedLogins.network(address));
    }
}
