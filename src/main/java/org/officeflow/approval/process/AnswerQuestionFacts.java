package org.officeflow.approval.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.approval.ApprovalDecision;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.CaseWords;
import org.officeflow.approval.Verdict;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What the requester sees of a question: who asks, what, and the case as it stands. */
@Component
class AnswerQuestionFacts implements FormFacts {

    private static final Words WORDS = Words.of("approval");

    private final ApprovalDesk desk;
    private final Organisation organisation;
    private final CaseWords words;

    AnswerQuestionFacts(ApprovalDesk desk, Organisation organisation, CaseWords words) {
        this.desk = desk;
        this.organisation = organisation;
        this.words = words;
    }

    @Override
    public String formId() {
        return ApprovalRoundContract.ANSWER_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var round = desk.round(((Number) context.variable().apply(ApprovalRoundContract.ROUND.name())).longValue());
        var reference = round.subject().reference();
        return Map.of(
                "title",
                () -> reference + ": " + words.line(round.subject()),
                "question",
                () -> desk.decisions(reference).stream()
                        .filter(decision -> decision.verdict() == Verdict.RETURN)
                        .reduce((first, second) -> second)
                        .map(this::words)
                        .orElse(""),
                "facts",
                () -> desk.subjectOf(round.subject()).facts(reference));
    }

    private String words(ApprovalDecision decision) {
        return WORDS.say("asks", organisation.get(decision.person()).name(), decision.reason());
    }
}
