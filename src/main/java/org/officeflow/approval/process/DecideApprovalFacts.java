package org.officeflow.approval.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalDecision;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.ApprovalRound;
import org.officeflow.approval.ApproverRole;
import org.officeflow.approval.Candidate;
import org.officeflow.approval.CaseWords;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the approver sees: the facts, the lines, why they are asked, what others decided, and what belongs to it. */
@Component
class DecideApprovalFacts implements FormFacts {

    private static final Words WORDS = Words.of("approval");

    private final ApprovalDesk desk;
    private final Organisation organisation;
    private final CaseWords words;
    private final WorkingCalendar calendar;

    DecideApprovalFacts(ApprovalDesk desk, Organisation organisation, CaseWords words, WorkingCalendar calendar) {
        this.desk = desk;
        this.organisation = organisation;
        this.words = words;
        this.calendar = calendar;
    }

    @Override
    public String formId() {
        return ApprovalRoundContract.DECIDE_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var round = desk.round(((Number) context.variable().apply(ApprovalRoundContract.ROUND.name())).longValue());
        var subject = desk.subjectOf(round.subject());
        var reference = round.subject().reference();
        var lines = SingletonSupplier.of(() -> subject.lines(reference).stream()
                .map(DecideApprovalFacts::decidable)
                .toList());
        var related = SingletonSupplier.of(() -> subject.related(reference));
        var earlier = SingletonSupplier.of(
                () -> desk.decisions(reference).stream().map(this::decision).toList());
        var facts = new LinkedHashMap<String, Supplier<?>>();
        facts.put("title", () -> reference + ": " + words.line(round.subject()));
        facts.put("because", () -> because(round, context.userId()));
        facts.put("facts", () -> subject.facts(reference));
        facts.put("lines", lines);
        facts.put("related", related);
        facts.put("earlier", earlier);
        facts.put("hasLines", () -> !lines.obtain().isEmpty());
        facts.put("hasRelated", () -> !related.obtain().isEmpty());
        facts.put("hasEarlier", () -> !earlier.obtain().isEmpty());
        return facts;
    }

    private String because(ApprovalRound round, @Nullable String reader) {
        return round.current()
                .map(step -> words.because(round, step) + " " + youDecide(step.role(), standingIn(round, reader)))
                .orElse("");
    }

    private static String youDecide(ApproverRole role, Optional<String> absent) {
        return absent.map(name -> WORDS.say("you-decide-for", role.said(), name))
                .orElseGet(() -> WORDS.say("you-decide", role.said()));
    }

    private Optional<String> standingIn(ApprovalRound round, @Nullable String reader) {
        return desk.candidates(round.id()).stream()
                .filter(candidate -> candidate.person().value().equals(reader))
                .map(Candidate::onBehalfOf)
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::name);
    }

    private static Map<String, Object> decidable(Map<String, Object> line) {
        var row = new LinkedHashMap<>(line);
        row.put("approvedQuantity", line.get("quantity"));
        return row;
    }

    private Map<String, Object> decision(ApprovalDecision decision) {
        var row = new LinkedHashMap<String, Object>();
        row.put(
                "when",
                Language.ofReader()
                        .day(decision.decidedAt().atZone(calendar.zone()).toLocalDate()));
        row.put("who", who(decision));
        row.put("what", decision.verdict().said());
        row.put("reason", decision.reason() == null ? "" : decision.reason());
        return row;
    }

    private String who(ApprovalDecision decision) {
        var person = name(decision.person());
        return decision.onBehalfOf() == null ? person : WORDS.say("in-place-of", person, name(decision.onBehalfOf()));
    }

    private String name(PersonId person) {
        return organisation.find(person).map(found -> found.name()).orElse(person.value());
    }
}
