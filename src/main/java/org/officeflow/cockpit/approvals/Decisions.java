package org.officeflow.cockpit.approvals;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalInbox;
import org.officeflow.engine.forms.TaskGone;
import org.officeflow.engine.security.FaultMapper;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Decides by the task's own form, as Tasklist does: the same guard, the same four eyes, the same record. What cannot be decided is
 * said in words and stops nothing else.
 */
@Component
class Decisions {

    private static final Words WORDS = Words.of("cockpit");

    private static final String LINES = "lines";
    private static final String QUANTITY = "approvedQuantity";

    private final FormService forms;
    private final FormValues form;
    private final ApprovalInbox inbox;
    private final Organisation organisation;
    private final FaultMapper faults = new FaultMapper();

    Decisions(FormService forms, FormValues form, ApprovalInbox inbox, Organisation organisation) {
        this.forms = forms;
        this.form = form;
        this.inbox = inbox;
        this.organisation = organisation;
    }

    /** What somebody wants decided. */
    record Orders(@Nullable List<Order> decisions) {}

    /**
     * One decision.
     *
     * @param decision as the form has it: approve, reject or return
     * @param lines what is approved of each line, in their order; null to leave all as they are
     */
    record Order(
            @Nullable String task,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable List<Map<String, Object>> lines) {}

    /** What became of a decision. */
    enum Result {
        DONE,
        /** The office's rules do not allow it, or something is missing; it waits as before. */
        REFUSED,
        /** It does not wait for this person any more. */
        GONE,
        /** Something broke here; it waits as before. */
        FAILED
    }

    /** @param words for the person, null where it is done */
    record Outcome(@Nullable String task, Result result, @Nullable String words) {}

    Outcome decide(PersonId person, Order order) {
        var task = order.task();
        if (task == null) {
            return new Outcome(task, Result.GONE, whatBecameOf(person, task));
        }
        try {
            forms.submitTaskForm(task, answers(task, order));
            return new Outcome(task, Result.DONE, null);
        } catch (TaskGone gone) {
            return new Outcome(task, Result.GONE, whatBecameOf(person, task));
        } catch (RuntimeException fault) {
            return refused(person, task, faults.toResponse(fault));
        }
    }

    private Map<String, Object> answers(String task, Order order) {
        var answers = new HashMap<String, Object>();
        answers.put("decision", order.decision());
        answers.put("reason", order.reason());
        var lines = order.lines() == null ? unchanged(task) : order.lines();
        if (!lines.isEmpty()) {
            answers.put(LINES, lines);
        }
        return answers;
    }

    /** The lines as the form shows them: who ticks many decides them as they stand. */
    private List<Map<String, Object>> unchanged(String task) {
        return form.of(task, List.of(LINES)).get(LINES) instanceof List<?> rows
                ? rows.stream()
                        .map(row -> Map.of(QUANTITY, ((Map<?, ?>) row).get(QUANTITY)))
                        .map(row -> Map.<String, Object>copyOf(row))
                        .toList()
                : List.of();
    }

    private Outcome refused(PersonId person, String task, Response response) {
        if (inbox.find(person, task).isEmpty()) {
            return new Outcome(task, Result.GONE, whatBecameOf(person, task));
        }
        var words =
                response.getEntity() instanceof ExceptionDto body ? body.getMessage() : WORDS.say("decision.refused");
        return new Outcome(task, response.getStatus() >= 500 ? Result.FAILED : Result.REFUSED, words);
    }

    private String whatBecameOf(PersonId person, @Nullable String task) {
        return Optional.ofNullable(task)
                .flatMap(each -> inbox.outcome(person, each))
                .map(decision ->
                        WORDS.say("decision.already." + decision.verdict().key(), name(decision.person())))
                .orElse(WORDS.say("decision.moved"));
    }

    private String name(PersonId person) {
        return organisation.find(person).map(found -> found.name()).orElse(person.value());
    }
}
