package org.officeflow.cockpit.approvals;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalInbox;
import org.officeflow.approval.ApprovalSubject;
import org.officeflow.approval.ApprovalSubject.BudgetEffect;
import org.officeflow.approval.CaseWords;
import org.officeflow.approval.InboxSearch;
import org.officeflow.approval.WaitingDecision;
import org.officeflow.document.Documents;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** What waits for a person, in the words that the page shows. */
@Component
class ApprovalsPage {

    private static final Words WORDS = Words.of("cockpit");

    private final ApprovalInbox inbox;
    private final List<ApprovalSubject> subjects;
    private final Documents documents;
    private final Organisation organisation;
    private final CaseWords words;
    private final FormValues form;
    private final Clock clock;

    ApprovalsPage(
            ApprovalInbox inbox,
            List<ApprovalSubject> subjects,
            Documents documents,
            Organisation organisation,
            CaseWords words,
            FormValues form,
            Clock clock) {
        this.inbox = inbox;
        this.subjects = subjects;
        this.documents = documents;
        this.organisation = organisation;
        this.words = words;
        this.form = form;
        this.clock = clock;
    }

    /**
     * A page of the list.
     *
     * @param waiting all that waits for the person
     * @param found how much of it the search finds
     */
    record Page(int waiting, int found, List<Procedure> procedures, List<Row> decisions) {}

    /** A procedure of which something waits. */
    record Procedure(String kind, String title, int waiting) {}

    /** The rule that asked for it: its decision table, the table's version, and its id there. */
    record Rule(String table, int version, String id) {}

    /**
     * A decision that waits.
     *
     * @param amount in euro
     * @param documents how many files the case has
     * @param onBehalfOf name of the person in whose place it is decided
     * @param given whether a superior gave it on, so that it cannot be given back
     */
    record Row(
            String task,
            String reference,
            String subject,
            String procedure,
            String requester,
            @Nullable String beneficiary,
            BigDecimal amount,
            @Nullable BudgetEffect budget,
            String role,
            String because,
            Rule rule,
            String since,
            String due,
            boolean overdue,
            int documents,
            @Nullable String onBehalfOf,
            boolean given) {}

    /**
     * The facts of one decision, as its form shows them.
     *
     * @param reasonNeeded whether an approval needs a reason too
     */
    record Details(
            Row decision, String title, String because, boolean reasonNeeded, Map<String, @Nullable Object> facts) {}

    Page of(
            PersonId person,
            @Nullable String searched,
            @Nullable String kind,
            String order,
            boolean descending,
            int first,
            int size) {
        var search = search(searched, kind, order, descending, first, size);
        var page = inbox.page(person, search);
        var kinds = inbox.kinds(person);
        var waiting = kinds.values().stream().mapToInt(each -> each).sum();
        var all = search.words() == null && search.kind() == null;
        return new Page(
                waiting,
                all ? waiting : inbox.count(person, search),
                kinds.entrySet().stream()
                        .map(each -> new Procedure(each.getKey(), title(each.getKey()), each.getValue()))
                        .toList(),
                rows(page));
    }

    Details details(PersonId person, String task) {
        var decision = inbox.find(person, task)
                .orElseThrow(() -> new jakarta.ws.rs.NotFoundException(WORDS.say("decision.gone")));
        var row = rows(List.of(decision)).get(0);
        return new Details(
                row,
                row.reference() + ": " + words.line(decision.subject()),
                row.because() + " " + youDecide(row),
                decision.subject().approvalNeedsReason(),
                form.of(task, null));
    }

    private static String youDecide(Row row) {
        return row.onBehalfOf() == null
                ? WORDS.say("you-decide", row.role())
                : WORDS.say("you-decide-for", row.role(), row.onBehalfOf());
    }

    private InboxSearch search(
            @Nullable String searched, @Nullable String kind, String order, boolean descending, int first, int size) {
        var wanted =
                searched == null || searched.isBlank() ? null : searched.strip().toLowerCase(Locale.ROOT);
        var requesters = wanted == null ? List.<PersonId>of() : named(wanted);
        try {
            return new InboxSearch(
                    wanted,
                    requesters,
                    kind == null || kind.isBlank() ? null : kind,
                    InboxSearch.Order.valueOf(order.toUpperCase(Locale.ROOT)),
                    descending,
                    first,
                    size);
        } catch (IllegalArgumentException e) {
            throw new FormRefusal(WORDS.say("list"));
        }
    }

    private List<PersonId> named(String words) {
        return organisation.people().stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(words))
                .map(Person::id)
                .toList();
    }

    private List<Row> rows(List<WaitingDecision> decisions) {
        var references = decisions.stream()
                .map(decision -> decision.subject().reference())
                .distinct()
                .toList();
        var files = documents.counts(references);
        var effects = effects(decisions);
        var names = new LinkedHashMap<PersonId, String>();
        return decisions.stream()
                .map(decision -> row(decision, files, effects, names))
                .toList();
    }

    private Row row(
            WaitingDecision decision,
            Map<String, Integer> files,
            Map<String, BudgetEffect> effects,
            Map<PersonId, String> names) {
        var subject = decision.subject();
        return new Row(
                decision.task(),
                subject.reference(),
                words.subject(subject),
                title(subject.kind()),
                name(names, subject.requester()),
                subject.beneficiary() == null ? null : name(names, subject.beneficiary()),
                subject.amount(),
                effects.get(subject.reference()),
                decision.role().said(),
                words.because(decision),
                new Rule(decision.rules().table(), decision.rules().version(), decision.rule()),
                decision.since().toString(),
                decision.dueAt().toString(),
                decision.dueAt().isBefore(clock.instant()),
                files.getOrDefault(subject.reference(), 0),
                decision.onBehalfOf() == null ? null : name(names, decision.onBehalfOf()),
                decision.given());
    }

    private Map<String, BudgetEffect> effects(List<WaitingDecision> decisions) {
        var effects = new LinkedHashMap<String, BudgetEffect>();
        decisions.stream()
                .map(WaitingDecision::subject)
                .collect(Collectors.groupingBy(
                        subject -> subject.kind(),
                        Collectors.mapping(subject -> subject.reference(), Collectors.toList())))
                .forEach((kind, references) -> subjects.stream()
                        .filter(subject -> subject.kind().equals(kind))
                        .forEach(subject -> effects.putAll(subject.budgetEffects(references))));
        return effects;
    }

    private String title(String kind) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(kind))
                .map(ApprovalSubject::title)
                .findFirst()
                .orElse(kind);
    }

    private String name(Map<PersonId, String> known, PersonId person) {
        return known.computeIfAbsent(
                person, id -> organisation.find(id).map(Person::name).orElse(id.value()));
    }
}
