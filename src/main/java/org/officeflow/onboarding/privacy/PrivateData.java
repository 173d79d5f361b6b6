package org.officeflow.onboarding.privacy;

import org.officeflow.onboarding.OnboardingNumber;

/** A place where private data of new colleagues lies. */
public interface PrivateData {

    /** Erases what there is of a class; how many things it was, 0 if it was erased before. */
    int erase(OnboardingNumber number, DataClass data);
}
