package org.officeflow.onboarding.leaving;

import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.privacy.DataClass;
import org.officeflow.onboarding.privacy.PrivateData;
import org.springframework.stereotype.Component;

/** What was said in the exit interview. */
@Component
class ExitTalks implements PrivateData {

    private final Offboardings offboardings;

    ExitTalks(Offboardings offboardings) {
        this.offboardings = offboardings;
    }

    @Override
    public int erase(OnboardingNumber number, DataClass data) {
        return data == DataClass.TALKS ? offboardings.eraseWords(number) : 0;
    }
}
