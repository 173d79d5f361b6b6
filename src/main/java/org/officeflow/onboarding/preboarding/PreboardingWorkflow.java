package org.officeflow.onboarding.preboarding;

import org.officeflow.onboarding.OnboardingNumber;

/** Tells the process what happened to the details of a new colleague. */
public interface PreboardingWorkflow {

    /** They are in, for human resources to check. */
    void given(OnboardingNumber number);
}
