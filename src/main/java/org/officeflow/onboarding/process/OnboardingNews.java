package org.officeflow.onboarding.process;

import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.officeflow.onboarding.HandOverDesk;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.checkin.process.CheckInNews;
import org.officeflow.onboarding.probation.process.ProbationNews;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Tells the parts of one onboarding, wherever in its called processes they are, what happened to it. */
@Component
public class OnboardingNews {

    private final RuntimeService runtime;
    private final ProbationNews probations;
    private final CheckInNews checkIns;

    OnboardingNews(RuntimeService runtime, ProbationNews probations, CheckInNews checkIns) {
        this.runtime = runtime;
        this.probations = probations;
        this.checkIns = checkIns;
    }

    /** A further colleague of the same announcement: a case of their own. */
    void announced(OnboardingNumber number, PersonId by) {
        runtime.createMessageCorrelation(EmployeeOnboardingContract.FURTHER_COLLEAGUE)
                .processInstanceBusinessKey(number.value())
                .setVariable(EmployeeOnboardingContract.ANNOUNCED_BY.name(), by.value())
                .setVariable(EmployeeOnboardingContract.OUTCOME.name(), ModelValues.OPEN)
                .correlateStartMessage();
    }

    void cancelled(OnboardingNumber number) {
        about(number, EmployeeOnboardingContract.ONBOARDING_CANCELLED).correlateAll();
    }

    void arrived(OnboardingNumber number) {
        about(number, EmployeeOnboardingContract.COLLEAGUE_ARRIVED).correlateAll();
    }

    void startMoved(OnboardingNumber number) {
        about(number, EmployeeOnboardingContract.START_MOVED).correlateAll();
    }

    void itemAdded(OnboardingNumber number, int position) {
        about(number, EmployeeOnboardingContract.ITEM_ADDED)
                .setVariableLocal(EmployeeOnboardingContract.ADDED_ITEM.name(), position)
                .correlateAll();
    }

    /** The colleague has left: probation and check-ins end, what nobody has done yet is dropped, and with that the onboarding ends. */
    public void left(OnboardingNumber number) {
        leaving(number);
        cancelled(number);
    }

    /** Probation and check-ins end; nobody acknowledges any more what they were given. */
    public void leaving(OnboardingNumber number) {
        about(number, EmployeeOnboardingContract.EMPLOYEE_LEAVING).correlateAll();
        probations.leaving(number);
        checkIns.leaving(number);
    }

    /** Something was handed out that the colleague is to acknowledge. */
    void handedOut(OnboardingNumber number, HandOverDesk.Round round) {
        about(number, EmployeeOnboardingContract.EQUIPMENT_ISSUED)
                .setVariableLocal(EmployeeOnboardingContract.HAND_OVER_DUE_AT.name(), Date.from(round.dueAt()))
                .setVariableLocal(EmployeeOnboardingContract.HAND_OVER_REMIND_AT.name(), Date.from(round.remindAt()))
                .setVariableLocal(EmployeeOnboardingContract.HAND_OVER_MANAGER_AT.name(), Date.from(round.managerAt()))
                .correlateAll();
    }

    private MessageCorrelationBuilder about(OnboardingNumber number, String message) {
        return runtime.createMessageCorrelation(message).processInstanceBusinessKey(number.value());
    }
}
