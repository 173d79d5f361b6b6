package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.leaving.LeavingDesk;
import org.officeflow.leaving.NoticeResult;
import org.officeflow.leaving.ReturnDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Register leaving". */
@Component("registerLeaving")
class RegisterLeavingDelegate implements JavaDelegate {

    private final LeavingDesk desk;
    private final ReturnDesk returns;
    private final LeavingTimers timers;

    RegisterLeavingDelegate(LeavingDesk desk, ReturnDesk returns, LeavingTimers timers) {
        this.desk = desk;
        this.returns = returns;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var by = new PersonId(EmployeeOffboardingContract.ANNOUNCED_BY.get(execution));
        var result = desk.announce(LeavingForm.read(Answers.of(execution)), by);
        if (result instanceof NoticeResult.Refused refused) {
            throw new FormRefusal(refused.reasons());
        }
        var one = ((NoticeResult.Accepted) result).offboarding();
        execution.setProcessBusinessKey(one.number().value());
        ReturnItemContract.FIRST_ITEM.set(execution, 1);
        EmployeeOffboardingContract.ITEM_COUNT.set(
                execution, returns.items(one.number()).size());
        EmployeeOffboardingContract.INTERVIEW.set(
                execution, one.interview() ? LeavingValues.WANTED : LeavingValues.NONE);
        timers.ofCase(one.number(), execution);
    }
}
