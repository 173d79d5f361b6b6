package org.officeflow.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.officeflow.dossier.PapersApart;
import org.officeflow.language.Words;
import org.springframework.stereotype.Component;

/** Contract, identity papers and what comes with them are for human resources, not for whoever prepares a desk. */
@Component
public class ContractPapers implements PapersApart {

    /** Papers about somebody's health. */
    public static final String HEALTH = "health";

    private static final String CHECK_IDENTITY = "UserTask_CheckIdentity";

    private static final Words WORDS = Words.of("onboarding");

    private final IdentityCheckers checkers;

    ContractPapers(IdentityCheckers checkers) {
        this.checkers = checkers;
    }

    @Override
    public String procedure() {
        return "employment-contract";
    }

    @Override
    public String reference(String caseReference) {
        return caseReference + "/contract";
    }

    /** Every kind says how long a paper is kept and who gets it. */
    @Override
    public List<Kind> kinds() {
        var mandatory = Stream.of(MandatoryDocument.values()).map(MandatoryDocument::key);
        return Stream.concat(mandatory, Stream.of("contract", "diploma", HEALTH, "other"))
                .map(key -> new Kind(key, WORDS.say("document." + key)))
                .toList();
    }

    /** Whoever looks at the original in person sees no paper that was handed in, and attaches none. */
    @Override
    public Optional<String> openTo(String caseReference, String step) {
        return isInPerson(caseReference, step) ? Optional.of(caseReference + "/in-person") : Optional.empty();
    }

    @Override
    public boolean takesPapers(String caseReference, String step) {
        return !isInPerson(caseReference, step);
    }

    private boolean isInPerson(String caseReference, String step) {
        return step.equals(CHECK_IDENTITY)
                && checkers.of(new OnboardingNumber(caseReference)).isInPerson();
    }
}
