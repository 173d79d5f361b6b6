package org.officeflow.onboarding.privacy;

import java.util.EnumSet;
import java.util.Set;

/** Cases in which private data lies, and of which classes. */
enum PrivateCase {
    ONBOARDING(EnumSet.complementOf(EnumSet.of(DataClass.LEAVING, DataClass.PAY))),
    OFFBOARDING(EnumSet.of(DataClass.LEAVING, DataClass.PAY, DataClass.TALKS));

    private final Set<DataClass> classes;

    PrivateCase(Set<DataClass> classes) {
        this.classes = Set.copyOf(classes);
    }

    boolean holds(DataClass data) {
        return classes.contains(data);
    }

    /** The column of the table of erasures that names the case. */
    String column() {
        return this == ONBOARDING ? "onboarding" : "offboarding";
    }

    /** The table in which the case stands. */
    String table() {
        return this == ONBOARDING ? "onboardings" : "offboardings";
    }
}
