package org.officeflow.learning.process;

import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code learning-round}. */
public final class LearningRoundContract {

    public static final String PROCESS = "learning-round";

    public static final String ASK_NEXT_PEOPLE = "ServiceTask_AskNextPeople";

    /** {@code left} or {@code none}. */
    public static final CaseVariable<String> PEOPLE = CaseVariable.text("people");

    private LearningRoundContract() {}
}
