package org.officeflow.onboarding.privacy;

import org.officeflow.onboarding.CaseErasure;
import org.officeflow.onboarding.OnboardingNumber;
import org.springframework.stereotype.Component;

/** What lies in the case itself: the private address, the papers of the contract, the name in every place that says it. */
@Component
class CasePrivateData implements PrivateData {

    private final CaseErasure cases;

    CasePrivateData(CaseErasure cases) {
        this.cases = cases;
    }

    @Override
    public int erase(OnboardingNumber number, DataClass data) {
        return switch (data) {
            case CONTACT -> cases.eraseAddress(number);
            case IDENTITY -> cases.eraseIdentityDocument(number);
            case CONTRACT -> cases.erasePapers(number);
            case NAME -> cases.eraseName(number);
            case BANK, HEALTH, TALKS -> 0;
        };
    }
}
