package org.officeflow.transfer;

import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.privacy.DataClass;
import org.officeflow.onboarding.privacy.PrivateData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why somebody was to change their work, kept as long as what was said in their talks. */
@Component
class TransferReasons implements PrivateData {

    private final Transfers transfers;

    TransferReasons(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    @Transactional
    public int erase(OnboardingNumber number, DataClass data) {
        return data == DataClass.TALKS ? transfers.eraseReasons(number.value()) : 0;
    }
}
