package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.onboarding.AnnouncementResult;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Register colleagues": the first is this case, each further one gets a case of its own. */
@Component("registerColleagues")
class RegisterColleaguesDelegate implements JavaDelegate {

    private final OnboardingDesk desk;
    private final OnboardingNews news;

    RegisterColleaguesDelegate(OnboardingDesk desk, OnboardingNews news) {
        this.desk = desk;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var by = new PersonId(EmployeeOnboardingContract.ANNOUNCED_BY.get(execution));
        var result = desk.announce(AnnouncementForm.read(Answers.of(execution)), by);
        if (result instanceof AnnouncementResult.Refused refused) {
            throw new FormRefusal(refused.reasons());
        }
        var onboardings = ((AnnouncementResult.Accepted) result).onboardings();
        execution.setProcessBusinessKey(onboardings.get(0).number().value());
        EmployeeOnboardingContract.OUTCOME.set(execution, ModelValues.OPEN);
        onboardings.stream().skip(1).forEach(further -> news.announced(further.number(), by));
    }
}
