package org.officeflow.onboarding.privacy;

import org.officeflow.onboarding.CaseErasure;
import org.officeflow.onboarding.ContractPapers;
import org.officeflow.onboarding.OnboardingNumber;
import org.springframework.stereotype.Component;

/** What lies in the case itself: the private address, the papers of the contract, the name in every place that says it. */
@Component
class CasePrivateData implements PrivateData {

    private final CaseErasure cases;

    CasePrivateData(CaseErasure cases) {
        this.cases = cases;
    }

    /** Whoever attached it: papers of the contract are kept for as long as what they are. */
    private static DataClass ofKind(String kind) {
        return switch (kind) {
            case "identity-copy", "wage-tax-statement" -> DataClass.IDENTITY;
            case "bank-details" -> DataClass.BANK;
            case ContractPapers.HEALTH -> DataClass.HEALTH;
            default -> DataClass.CONTRACT;
        };
    }

    @Override
    public int erase(OnboardingNumber number, DataClass data) {
        return switch (data) {
            case CONTACT -> cases.eraseAddress(number);
            case IDENTITY ->
                cases.eraseIdentityDocument(number) + cases.erasePapers(number, kind -> ofKind(kind) == data);
            case CONTRACT -> cases.erasePapers(number, kind -> ofKind(kind) == data);
            case NAME -> cases.eraseName(number);
            case BANK, HEALTH -> cases.erasePapers(number, kind -> ofKind(kind) == data);
            case TALKS, LEAVING, PAY -> 0;
        };
    }
}
