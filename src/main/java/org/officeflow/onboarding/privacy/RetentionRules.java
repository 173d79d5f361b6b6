package org.officeflow.onboarding.privacy;

import java.util.Optional;

/** How long private data is kept, as the office has set it. */
public interface RetentionRules {

    /** Empty for what is kept for ever. */
    Optional<Retention> of(DataClass data, Outcome outcome);
}
