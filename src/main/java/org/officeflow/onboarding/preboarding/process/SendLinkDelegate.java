package org.officeflow.onboarding.preboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.preboarding.PreboardingDesk;
import org.springframework.stereotype.Component;

/** Pre-boarding, "Send link". */
@Component("sendLink")
class SendLinkDelegate implements JavaDelegate {

    private final PreboardingDesk desk;

    SendLinkDelegate(PreboardingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        var expected = desk.sendLink(number);
        var clock = desk.clock(number);
        PreBoardingContract.EXPECTATION.set(execution, expected ? Steps.EXPECTED : Steps.NOT_EXPECTED);
        PreBoardingContract.REMIND_AT.set(execution, clock.remindAt());
        PreBoardingContract.LAST_CALL_AT.set(execution, clock.lastCallAt());
        PreBoardingContract.EXPIRES_AT.set(execution, clock.expiresAt());
    }
}
