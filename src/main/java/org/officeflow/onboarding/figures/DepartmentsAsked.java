package org.officeflow.onboarding.figures;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.OnboardingItem;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;

/** Which department or group has to do something, as {@link org.officeflow.onboarding.Responsibles} says whom it asks. */
class DepartmentsAsked {

    private final Map<PersonId, Person> people = new HashMap<>();

    DepartmentsAsked(Iterable<Person> everybody) {
        everybody.forEach(person -> people.put(person.id(), person));
    }

    String of(FigureRows.OpenThings things) {
        return switch (things.responsible()) {
            case OnboardingItem.COLLEAGUE -> department(working(things.employee()), Group.HR);
            case OnboardingItem.BUDDY -> {
                var buddy = working(things.buddy());
                yield department(buddy == null ? nearest(things.manager()) : buddy, Group.OFFICE);
            }
            case OnboardingItem.MANAGER -> department(nearest(things.manager()), Group.OFFICE);
            default -> Group.of(things.responsible()).map(Group::said).orElse(things.responsible());
        };
    }

    private static String department(@Nullable Person person, Group otherwise) {
        return person == null ? otherwise.said() : person.department();
    }

    private @Nullable Person working(@Nullable PersonId id) {
        var person = id == null ? null : people.get(id);
        return person == null || !person.active() ? null : person;
    }

    /** The person, or the nearest above who works here. */
    private @Nullable Person nearest(@Nullable PersonId id) {
        var person = id == null ? null : people.get(id);
        for (var steps = 0; person != null && !person.active() && steps < people.size(); steps++) {
            person = person.manager() == null ? null : people.get(person.manager());
        }
        return person == null || !person.active() ? null : person;
    }
}
