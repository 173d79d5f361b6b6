package org.officeflow.onboarding;

import java.util.List;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people whom the personnel file knows and nobody has announced so far. */
@Service
@Transactional(readOnly = true)
public class Newcomers {

    private final Onboardings onboardings;
    private final Organisation organisation;

    Newcomers(Onboardings onboardings, Organisation organisation) {
        this.onboardings = onboardings;
        this.organisation = organisation;
    }

    /** Sorted by name. */
    public List<Person> all() {
        var known = onboardings.employees();
        return organisation.people().stream()
                .filter(person -> !known.contains(person.id()))
                .toList();
    }
}
