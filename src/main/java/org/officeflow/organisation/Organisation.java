package org.officeflow.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who works here, who manages whom, who is in which group, and who answers for which budget. */
@Service
public class Organisation {

    private final People people;
    private final Departments departments;

    Organisation(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /** The person with this login, those who left or have not begun yet included. */
    public Optional<Person> find(PersonId id) {
        return people.find(id);
    }

    /**
     * The person with this login, those who left or have not begun yet included.
     *
     * @throws IllegalArgumentException if nobody has this login
     */
    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Nobody here has the login '" + id + "'."));
    }

    /** The names of these people, whether they work here or not, read at once; a login that nobody has is left out. */
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return people.names(ids);
    }

    /** The nearest active person above; empty at the top of the house. */
    public Optional<PersonId> managerOf(PersonId id) {
        return chainAbove(id).stream().findFirst();
    }

    /** Active people above, line manager first, the top of the house last. */
    public List<PersonId> chainAbove(PersonId id) {
        return people.above(id);
    }

    /** Everybody who reports to this person, directly or through others; those who left or have not begun yet included. */
    public List<PersonId> allBelow(PersonId id) {
        return people.allBelow(id);
    }

    /** Active people below, direct reports first, then by name. */
    public List<Report> below(PersonId id) {
        return people.below(id);
    }

    /** Active people of a group, sorted by login. */
    public List<PersonId> members(Group group) {
        return switch (group) {
            case EMPLOYEE -> people.active();
            case MANAGER -> people.withReports();
            default -> people.withRole(group.key());
        };
    }

    /**
     * Active people of a group, sorted by login. The house's own groups are those of {@link Group}; another office may keep further
     * ones in its group memberships.
     */
    public List<PersonId> members(String key) {
        return Group.of(key).map(this::members).orElseGet(() -> people.withRole(key));
    }

    /** All people, also those who have left or have not begun yet: their cases are there. */
    public List<Person> everybody() {
        return people.all();
    }

    /** Everybody who works here now, sorted by name. */
    public List<Person> people() {
        return people.activePeople();
    }

    /** Who answers for the budget: the owner named for the department, else the head of the department. */
    public Optional<PersonId> ownerOf(CostCentreId costCentre) {
        return departments.owner(costCentre).or(() -> headOf(costCentre));
    }

    /** The topmost active person of the department in the manager tree. */
    public Optional<PersonId> headOf(CostCentreId department) {
        return people.topmostOf(department.value());
    }

    /** True for the cost centres in use. */
    public boolean costCentreExists(CostCentreId id) {
        return departments.isActive(id);
    }

    /** The cost centres in use, sorted by name. */
    public List<CostCentreId> costCentres() {
        return departments.active();
    }
}
