package org.officeflow.onboarding.process;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Words;
import org.officeflow.onboarding.ContractDesk;
import org.officeflow.onboarding.DeliveredPapers;
import org.officeflow.onboarding.IdentityCheckers;
import org.officeflow.onboarding.MandatoryDocument;
import org.officeflow.onboarding.Onboarding;
import org.springframework.stereotype.Component;

/**
 * What the second person sees: who recorded the signature, and which papers are needed. Outside human resources name, role and first
 * day are enough.
 */
@Component
class CheckIdentityFacts implements FormFacts {

    private static final Words WORDS = Words.of("onboarding");

    private final OnboardingFacts facts;
    private final ContractDesk contracts;
    private final DeliveredPapers delivered;
    private final IdentityCheckers checkers;

    CheckIdentityFacts(
            OnboardingFacts facts, ContractDesk contracts, DeliveredPapers delivered, IdentityCheckers checkers) {
        this.facts = facts;
        this.contracts = contracts;
        this.delivered = delivered;
        this.checkers = checkers;
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
                "facts", () -> isInPerson(one) ? facts.fewFacts(one) : facts.allFacts(one),
                "handedIn", () -> handedIn(one),
                "neededPapers",
                        () -> MandatoryDocument.of(one.contract()).stream()
                                .filter(paper -> !delivered.of(one.number()).contains(paper))
                                .map(CheckIdentityFacts::option)
                                .toList());
    }

    private boolean isInPerson(Onboarding one) {
        return checkers.of(one.number()).isInPerson();
    }

    private String handedIn(Onboarding one) {
        if (isInPerson(one)) {
            return WORDS.say("papers.in-person");
        }
        var there =
                delivered.of(one.number()).stream().map(MandatoryDocument::said).collect(Collectors.joining(", "));
        return there.isEmpty() ? WORDS.say("papers.none") : WORDS.say("papers.handed-in", there);
    }

    private static Map<String, Object> option(MandatoryDocument paper) {
        return Map.of("label", paper.said(), "value", paper.key());
    }
}
