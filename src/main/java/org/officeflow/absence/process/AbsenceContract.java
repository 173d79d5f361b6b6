package org.officeflow.absence.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code absence}. */
public final class AbsenceContract {

    public static final String PROCESS = "absence";

    public static final String START_FORM = "register-absence";
    public static final String FOLLOW_FORM = "follow-absence";

    public static final String FOLLOW_ABSENCE = "UserTask_FollowAbsence";

    /** Login name of whoever registers the absence; the engine sets it to the person who starts the process. */
    public static final CaseVariable<String> REGISTERED_BY = CaseVariable.text("registeredBy");

    public static final CaseVariable<Instant> BEGINS_AT = CaseVariable.instant("beginsAt");
    public static final CaseVariable<Instant> ENDS_AT = CaseVariable.instant("endsAt");

    /** What became of the absence: {@code over}, {@code withdrawn} or {@code moved}. */
    public static final CaseVariable<String> ABSENCE = CaseVariable.text("absence");

    private AbsenceContract() {}
}
