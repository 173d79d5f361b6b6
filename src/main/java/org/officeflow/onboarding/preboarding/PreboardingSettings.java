package org.officeflow.onboarding.preboarding;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be set about the link to new colleagues.
 *
 * @param linkValidFor how long a link opens the page
 * @param attempts how many links that do not work somebody may try from one address within {@code attemptsWithin}
 */
@ConfigurationProperties("officeflow.preboarding")
public record PreboardingSettings(
        @DefaultValue("P14D") Duration linkValidFor,
        @DefaultValue("20") int attempts,
        @DefaultValue("PT10M") Duration attemptsWithin) {

    public PreboardingSettings {
        require(isPositive(linkValidFor), "link-valid-for must be a time such as P14D");
        require(attempts >= 1, "attempts must be 1 or more");
        require(isPositive(attemptsWithin), "attempts-within must be a time such as PT10M");
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("officeflow.preboarding." + otherwise);
        }
    }
}
