package org.officeflow.onboarding;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who checks an identity as the second person: another one of human resources. Where there is nobody else, the office manager, who sees
 * the document that the colleague shows and nothing that was handed in.
 */
@Component
public class IdentityCheckers {

    private final Onboardings onboardings;
    private final Contracts contracts;
    private final Organisation organisation;

    IdentityCheckers(Onboardings onboardings, Contracts contracts, Organisation organisation) {
        this.onboardings = onboardings;
        this.contracts = contracts;
        this.organisation = organisation;
    }

    /**
     * The second person.
     *
     * @param group where they all work
     * @param people its members but for whoever recorded the signature and the colleague
     */
    public record SecondPerson(Group group, List<PersonId> people) {

        public SecondPerson {
            people = List.copyOf(people);
        }

        /** Whether they see the document that the colleague shows, and nothing else. */
        public boolean isInPerson() {
            return group != Group.HR;
        }
    }

    /** Who it is now; nobody where there is nobody but whoever recorded the signature. */
    @Transactional(readOnly = true)
    public SecondPerson of(OnboardingNumber number) {
        var recorder = contracts
                .find(number)
                .map(EmploymentContract::signatureRecordedBy)
                .orElse(null);
        var colleague = onboardings.get(number).employee();
        return Stream.of(Group.HR, Group.OFFICE, Group.MANAGING_DIRECTOR)
                .map(group -> new SecondPerson(group, others(group, recorder, colleague)))
                .filter(second -> !second.people().isEmpty())
                .findFirst()
                .orElseGet(() -> new SecondPerson(Group.OFFICE, List.of()));
    }

    private List<PersonId> others(Group group, @Nullable PersonId recorder, @Nullable PersonId colleague) {
        return organisation.members(group).stream()
                .filter(member -> !member.equals(recorder) && !member.equals(colleague))
                .toList();
    }
}
