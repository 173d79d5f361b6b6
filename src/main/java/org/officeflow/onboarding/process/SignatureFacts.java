package org.officeflow.onboarding.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Language;
import org.officeflow.onboarding.ContractDesk;
import org.springframework.stereotype.Component;

/** What human resources see of a contract that is to be signed. */
@Component
class SignatureFacts implements FormFacts {

    private final OnboardingFacts facts;
    private final ContractDesk contracts;

    SignatureFacts(OnboardingFacts facts, ContractDesk contracts) {
        this.facts = facts;
        this.contracts = contracts;
    }

    @Override
    public String formId() {
        return EmploymentContractContract.SIGNATURE_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.onboarding(context);
        return Map.of(
                "title", () -> facts.title(one),
                "sentOn",
                        () -> contracts
                                .find(one.number())
                                .map(contract -> Language.ofReader().day(contract.sentOn()))
                                .orElse(""),
                "facts", () -> facts.allFacts(one));
    }
}
