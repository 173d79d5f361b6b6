package org.officeflow.onboarding.privacy;

import org.officeflow.onboarding.OnboardingNumber;

/** Which cases are not over. */
public interface RunningCases {

    /** Whether anything of it still goes on, be it that something is taken back. */
    boolean isRunning(OnboardingNumber number);
}
