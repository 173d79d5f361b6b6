package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.LeavingDesk;
import org.officeflow.onboarding.IssuedItems;
import org.officeflow.onboarding.process.OnboardingNews;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Record departure": the last day is over, and with it what is left of their onboarding. */
@Component("recordDeparture")
class RecordDepartureDelegate implements JavaDelegate {

    private final LeavingDesk desk;
    private final IssuedItems items;
    private final OnboardingNews news;

    RecordDepartureDelegate(LeavingDesk desk, IssuedItems items, OnboardingNews news) {
        this.desk = desk;
        this.items = items;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = LeavingSteps.number(execution);
        if (desk.depart(number)) {
            EmployeeOffboardingContract.DEPARTURE.set(execution, LeavingValues.RECORDED);
            items.left(desk.offboarding(number).person()).forEach(news::left);
        } else {
            EmployeeOffboardingContract.DEPARTURE.set(execution, LeavingValues.AHEAD);
        }
    }
}
