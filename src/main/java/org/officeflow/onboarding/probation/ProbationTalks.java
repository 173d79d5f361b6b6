package org.officeflow.onboarding.probation;

import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.privacy.DataClass;
import org.officeflow.onboarding.privacy.PrivateData;
import org.springframework.stereotype.Component;

/** What was said in the reviews of a probation, and why somebody decided. */
@Component
class ProbationTalks implements PrivateData {

    private final Probations probations;

    ProbationTalks(Probations probations) {
        this.probations = probations;
    }

    @Override
    public int erase(OnboardingNumber number, DataClass data) {
        return data == DataClass.TALKS ? probations.eraseWords(number) : 0;
    }
}
