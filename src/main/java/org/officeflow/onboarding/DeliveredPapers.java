package org.officeflow.onboarding;

import java.util.Set;

/** Papers that a new colleague has handed in and human resources have looked at. */
public interface DeliveredPapers {

    /** Those of this onboarding; none as long as nobody has accepted them. */
    Set<MandatoryDocument> of(OnboardingNumber number);
}
