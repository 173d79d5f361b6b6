package org.officeflow.approval;

import java.util.List;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.language.Language;
import org.officeflow.language.Value;
import org.springframework.stereotype.Component;

/** A case that is decided on, and why somebody is asked, in the words of whoever reads it. */
@Component
public class CaseWords {

    private final List<ApprovalSubject> subjects;
    private final ModelWords models;

    CaseWords(List<ApprovalSubject> subjects, ModelWords models) {
        this.subjects = subjects;
        this.models = models;
    }

    /** What it is about. */
    public String subject(ApprovalCase about) {
        return subjectTold(about).in(Language.ofReader());
    }

    /** What it is about and how much it is, in one line. */
    public String line(ApprovalCase about) {
        return told(about).in(Language.ofReader());
    }

    /** What it is about and how much it is, in one line, as every language says it. */
    public Value told(ApprovalCase about) {
        var subject = subjectTold(about);
        return about.amount().signum() == 0 ? subject : Value.list("", subject, " (", Value.euro(about.amount()), ")");
    }

    private Value subjectTold(ApprovalCase about) {
        return subjects.stream()
                .filter(subject -> subject.kind().equals(about.kind()))
                .map(subject -> subject.told(about))
                .findFirst()
                .orElse(Value.text(about.subject()));
    }

    /** Why this step is asked, as its rule says. */
    public String because(ApprovalRound round, ApprovalStep step) {
        return models.rule(round.rules().table(), step.rule(), step.because());
    }

    /** The same as every language says it. */
    Value becauseTold(ApprovalRound round, ApprovalStep step) {
        return models.ruleTold(round.rules().table(), step.rule(), step.because());
    }

    /** Why this decision is asked, as its rule says. */
    public String because(WaitingDecision decision) {
        return models.rule(decision.rules().table(), decision.rule(), decision.because());
    }
}
