package org.officeflow.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has read and followed what, as rows of a table with a first row that names the columns, for human resources and whoever audits
 * them. Days are written 2026-03-31, moments in UTC.
 */
@Service
@Transactional(readOnly = true)
public class LearningLists {

    private static final Set<String> READERS =
            Set.of(Group.HR.key(), Group.OFFICE.key(), Group.AUDITOR.key(), Group.ADMIN.key());

    private final PolicyRows policies;
    private final TrainingRows trainings;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final Clock clock;

    LearningLists(
            PolicyRows policies,
            TrainingRows trainings,
            Organisation organisation,
            WorkingCalendar calendar,
            Clock clock) {
        this.policies = policies;
        this.trainings = trainings;
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether members of these groups may read the lists. */
    public boolean mayRead(Collection<String> groups) {
        return groups.stream().anyMatch(READERS::contains);
    }

    /** Every version of every policy with everybody who was asked to acknowledge it, also those who left. */
    public List<List<String>> policies() {
        var all = policies.everybodys();
        var names = names(all.stream().map(Acknowledgement::person));
        var table = new ArrayList<List<String>>();
        table.add(List.of(
                "policy",
                "version",
                "title",
                "employee",
                "name",
                "asked_at",
                "due_on",
                "state",
                "ended_at",
                "reference"));
        all.forEach(each -> table.add(row(
                each.policy(),
                each.version(),
                each.title(),
                each.person(),
                names.get(each.person()),
                moment(each.askedAt()),
                each.dueOn(),
                each.state().key(),
                moment(each.endedAt()),
                each.number())));
        return table;
    }

    /** Every training with everybody whom it is or was for. */
    public List<List<String>> trainings() {
        var today = calendar.dateOf(clock.instant());
        var all = trainings.everybodys();
        var names = names(all.stream().map(TrainingDuty::person));
        var table = new ArrayList<List<String>>();
        table.add(List.of(
                "training",
                "title",
                "employee",
                "name",
                "due_on",
                "state",
                "followed_on",
                "valid_until",
                "recorded_by",
                "checked_by",
                "reference"));
        all.forEach(each -> table.add(row(
                each.training(),
                each.title(),
                each.person(),
                names.get(each.person()),
                each.dueOn(),
                each.state(today).key(),
                each.followedOn(),
                each.validUntil(),
                each.recordedBy(),
                each.checkedBy(),
                each.number())));
        return table;
    }

    private Map<PersonId, String> names(Stream<PersonId> people) {
        return organisation.names(people.collect(Collectors.toSet()));
    }

    private static List<String> row(@Nullable Object... cells) {
        return Arrays.stream(cells).map(cell -> Objects.toString(cell, "")).toList();
    }

    /** To the second. */
    private static String moment(@Nullable Instant at) {
        return at == null ? "" : Instant.ofEpochSecond(at.getEpochSecond()).toString();
    }
}
