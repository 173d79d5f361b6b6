package org.officeflow.approval;

import java.util.List;
import org.officeflow.language.Language;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
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

    Value of(List<Candidate> candidates) {
        return Value.list(", ", candidates.stream().map(this::of).toList());
    }

    Value of(Candidate candidate) {
        var person = Value.text(name(candidate.person()));
        return candidate.onBehalfOf() == null ? person : inPlaceOf(candidate.onBehalfOf(), person);
    }

    /** A candidate in the words of whoever reads it. */
    String said(Candidate candidate) {
        return of(candidate).in(Language.ofReader());
    }

    /** What somebody did, with the person in whose place where a deputy acted. */
    Saying done(Saying what, Candidate by) {
        return by.onBehalfOf() == null ? what : inPlaceOf(by.onBehalfOf(), what);
    }

    private Saying inPlaceOf(PersonId absent, Value what) {
        return Told.that("in-place-of", what, name(absent));
    }

    private String name(PersonId person) {
        return organisation.find(person).map(Person::name).orElse(person.value());
    }
}
