package org.officeflow.onboarding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Words;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who does what in an onboarding. Whoever left is replaced: a buddy by the manager, a manager by whoever is above them. */
@Component
public class Responsibles {

    private static final Words WORDS = Words.of("onboarding");

    private final Organisation organisation;

    Responsibles(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * One person or a group.
     *
     * @param person null where a group does it
     * @param group key of the group; null where a person does it
     */
    public record Assignment(@Nullable PersonId person, @Nullable String group) {}

    /** Who does an item now. */
    @Transactional(readOnly = true)
    public Assignment of(Onboarding one, String responsible) {
        var person =
                switch (responsible) {
                    case OnboardingItem.COLLEAGUE -> working(one.employee());
                    case OnboardingItem.BUDDY -> working(one.buddy()).or(() -> manager(one));
                    case OnboardingItem.MANAGER -> manager(one);
                    default -> Optional.<PersonId>empty();
                };
        return person.map(each -> new Assignment(each, null)).orElseGet(() -> new Assignment(null, group(responsible)));
    }

    /** The manager of a new colleague, or the nearest person above who works here; empty for the head of the house. */
    @Transactional(readOnly = true)
    public Optional<PersonId> manager(Onboarding one) {
        var manager = one.manager();
        return working(manager).or(() -> manager == null ? Optional.empty() : organisation.managerOf(manager));
    }

    /** Who says what they were given: the colleague; as long as they cannot log in, their manager, else the office. */
    @Transactional(readOnly = true)
    public Assignment receiver(Onboarding one) {
        return working(one.employee())
                .map(each -> new Assignment(each, null))
                .orElseGet(() -> of(one, OnboardingItem.MANAGER));
    }

    /** The others of a group to which the colleague belongs; empty where they do not, or nobody else does. */
    @Transactional(readOnly = true)
    public List<PersonId> others(Onboarding one, Assignment assignment) {
        var colleague = one.employee();
        var people = people(assignment);
        return colleague != null && people.contains(colleague)
                ? people.stream().filter(person -> !person.equals(colleague)).toList()
                : List.of();
    }

    /** Everybody whom an assignment asks. */
    @Transactional(readOnly = true)
    public List<PersonId> people(Assignment assignment) {
        return assignment.person() == null
                ? organisation.members(String.valueOf(assignment.group()))
                : List.of(assignment.person());
    }

    /** Whom the people of an assignment report to; without those who are asked themselves. */
    @Transactional(readOnly = true)
    public List<PersonId> managersOf(Assignment assignment) {
        var people = people(assignment);
        var managers = new LinkedHashSet<PersonId>();
        people.forEach(person -> organisation.managerOf(person).ifPresent(managers::add));
        people.forEach(managers::remove);
        return new ArrayList<>(managers);
    }

    /** Everybody who runs the office. */
    @Transactional(readOnly = true)
    public List<PersonId> office() {
        return organisation.members(Group.OFFICE);
    }

    /** Who does an item, in words. */
    @Transactional(readOnly = true)
    public String said(Onboarding one, String responsible) {
        var assignment = of(one, responsible);
        if (assignment.person() != null) {
            return organisation.get(assignment.person()).name();
        }
        return responsible.equals(OnboardingItem.COLLEAGUE)
                ? one.name()
                : Group.of(String.valueOf(assignment.group())).map(Group::said).orElse(WORDS.say("nobody"));
    }

    private Optional<PersonId> working(@Nullable PersonId person) {
        return person == null
                ? Optional.empty()
                : organisation.find(person).filter(Person::active).map(Person::id);
    }

    /** What a person was to do and nobody is there for goes to human resources or, in place of a manager, to the office. */
    private static String group(String responsible) {
        return switch (responsible) {
            case OnboardingItem.COLLEAGUE -> Group.HR.key();
            case OnboardingItem.BUDDY, OnboardingItem.MANAGER -> Group.OFFICE.key();
            default -> responsible;
        };
    }
}
