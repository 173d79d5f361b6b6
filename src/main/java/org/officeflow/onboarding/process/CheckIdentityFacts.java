package org.officeflow.onboarding.process;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Words;
import org.officeflow.onboarding.ContractDesk;
import org.officeflow.onboarding.DeliveredPapers;
import org.officeflow.onboarding.MandatoryDocument;
import org.officeflow.onboarding.Onboarding;
import org.springframework.stereotype.Component;

/** What the second person sees: who recorded the signature, and which papers are needed. */
@Component
class CheckIdentityFacts implements FormFacts {

    private static final Words WORDS = Words.of("onboarding");

    private final OnboardingFacts facts;
    private final ContractDesk contracts;
    private final DeliveredPapers delivered;

    CheckIdentityFacts(OnboardingFacts facts, ContractDesk contracts, DeliveredPapers delivered) {
        this.facts = facts;
        this.contracts = contracts;
        this.delivered = delivered;
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
                "handedIn", () -> handedIn(one),
                "neededPapers",
                        () -> MandatoryDocument.of(one.contract()).stream()
                                .filter(paper -> !delivered.of(one.number()).contains(paper))
                                .map(CheckIdentityFacts::option)
                                .toList());
    }

    private String handedIn(Onboarding one) {
        var there =
                delivered.of(one.number()).stream().map(MandatoryDocument::said).collect(Collectors.joining(", "));
        return there.isEmpty() ? WORDS.say("papers.none") : WORDS.say("papers.handed-in", there);
    }

    private static Map<String, Object> option(MandatoryDocument paper) {
        return Map.of("label", paper.said(), "value", paper.key());
    }
}
