package org.officeflow.onboarding.checkin;

import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.privacy.DataClass;
import org.officeflow.onboarding.privacy.PrivateData;
import org.springframework.stereotype.Component;

/** What was answered and agreed in check-ins. */
@Component
class CheckInTalks implements PrivateData {

    private final CheckIns checkIns;

    CheckInTalks(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @Override
    public int erase(OnboardingNumber number, DataClass data) {
        return data == DataClass.TALKS ? checkIns.eraseWords(number) : 0;
    }
}
