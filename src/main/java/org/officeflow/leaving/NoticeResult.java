package org.officeflow.leaving;

import java.util.List;

/** What became of announcing that somebody leaves. */
public sealed interface NoticeResult {

    record Accepted(Offboarding offboarding) implements NoticeResult {}

    /** Nothing was announced; every reason why. */
    record Refused(List<String> reasons) implements NoticeResult {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
