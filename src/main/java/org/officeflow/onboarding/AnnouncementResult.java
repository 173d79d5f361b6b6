package org.officeflow.onboarding;

import java.util.List;

/** What became of announcing new colleagues. */
public sealed interface AnnouncementResult {

    /** A case for each of them, in their order. */
    record Accepted(List<Onboarding> onboardings) implements AnnouncementResult {

        public Accepted {
            onboardings = List.copyOf(onboardings);
        }
    }

    /** Nobody was announced; every reason why. */
    record Refused(List<String> reasons) implements AnnouncementResult {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
