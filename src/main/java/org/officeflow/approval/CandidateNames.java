package org.officeflow.approval;

import java.util.List;
import java.util.stream.Collectors;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Candidates as people read them in a timeline. */
@Component
class CandidateNames {

    private final Organisation organisation;

    CandidateNames(Organisation organisation) {
        this.organisation = organisation;
    }

    String of(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> name(candidate.person()) + onBehalf(candidate))
                .collect(Collectors.joining(", "));
    }

    /** " for A" where a deputy acts, else nothing. */
    String onBehalf(Candidate candidate) {
        return candidate.onBehalfOf() == null ? "" : " for " + name(candidate.onBehalfOf());
    }

    private String name(PersonId person) {
        return organisation.find(person).map(Person::name).orElse(person.value());
    }
}
