package org.officeflow.onboarding.preboarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.OnboardingNumber;

/**
 * A link that was sent to a new colleague.
 *
 * @param openedAt when it was opened first, and belongs to that browser since
 * @param usedAt when the details came in by it
 * @param revokedAt when it was taken back
 */
public record Link(
        long id,
        OnboardingNumber onboarding,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant openedAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    /** Whether it still opens the page. */
    public boolean isOpen(Instant now) {
        return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    /** Which mail it went out with. */
    String mailKey() {
        return onboarding + "-preboarding-link-" + id;
    }
}
