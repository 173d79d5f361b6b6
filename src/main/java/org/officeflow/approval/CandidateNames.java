package org.officeflow.approval;

import java.util.List;
import java.util.stream.Collectors;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Candidates as people read them in a timeline. */
@Component
class CandidateNames {

    private static final Words WORDS = Words.of("approval");

    private final Organisation organisation;

    CandidateNames(Organisation organisation) {
        this.organisation = organisation;
    }

    String of(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> name(candidate.person()) + onBehalf(candidate))
                .collect(Collectors.joining(", "));
    }

    /** A candidate in the words of whoever reads it. */
    String said(Candidate candidate) {
        return candidate.onBehalfOf() == null
                ? name(candidate.person())
                : WORDS.say("in-place-of", name(candidate.person()), name(candidate.onBehalfOf()));
    }

    /** " for A" where a deputy acts, else nothing. */
    String onBehalf(Candidate candidate) {
        return candidate.onBehalfOf() == null ? "" : " for " + name(candidate.onBehalfOf());
    }

    private String name(PersonId person) {
        return organisation.find(person).map(Person::name).orElse(person.value());
    }
}
