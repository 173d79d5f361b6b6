package org.officeflow.onboarding.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.onboarding.ContractDesk;
import org.officeflow.onboarding.MandatoryDocument;
import org.springframework.stereotype.Component;

/** What the second person sees: who recorded the signature, and which papers are needed. */
@Component
class CheckIdentityFacts implements FormFacts {

    private final OnboardingFacts facts;
    private final ContractDesk contracts;

    CheckIdentityFacts(OnboardingFacts facts, ContractDesk contracts) {
        this.facts = facts;
        this.contracts = contracts;
    }

    @Override
    public String formId() {
        return EmploymentContractContract.IDENTITY_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.onboarding(context);
        return Map.of(
                "title", () -> facts.title(one),
                "recordedBy",
                        () -> contracts
                                .find(one.number())
                                .map(contract -> facts.name(contract.signatureRecordedBy()))
                                .orElse(""),
                "facts", () -> facts.allFacts(one),
                "neededPapers",
                        () -> MandatoryDocument.of(one.contract()).stream()
                                .map(CheckIdentityFacts::option)
                                .toList());
    }

    private static Map<String, Object> option(MandatoryDocument paper) {
        return Map.of("label", paper.said(), "value", paper.key());
    }
}
