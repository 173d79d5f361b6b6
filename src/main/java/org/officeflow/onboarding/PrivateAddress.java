package org.officeflow.onboarding;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a new colleague can be reached before they have an address here; for human resources alone. */
@Service
@Transactional
public class PrivateAddress {

    private final Onboardings onboardings;

    PrivateAddress(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    /** From now on they are reached there. */
    public void change(OnboardingNumber number, String email) {
        onboardings.lock(number);
        onboardings.reachAt(number, email);
    }
}
