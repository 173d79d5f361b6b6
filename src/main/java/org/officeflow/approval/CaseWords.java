package org.officeflow.approval;

import java.util.List;
import org.officeflow.document.NumberText;
import org.officeflow.engine.names.ModelWords;
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
        return subjects.stream()
                .filter(subject -> subject.kind().equals(about.kind()))
                .map(subject -> subject.said(about))
                .findFirst()
                .orElse(about.subject());
    }

    /** What it is about and how much it is, in one line. */
    public String line(ApprovalCase about) {
        return about.amount().signum() == 0
                ? subject(about)
                : subject(about) + " (" + NumberText.ofReader().euro(about.amount()) + ")";
    }

    /** Why this step is asked, as its rule says. */
    public String because(ApprovalRound round, ApprovalStep step) {
        return models.rule(round.rules().table(), step.rule(), step.because());
    }

    /** Why this decision is asked, as its rule says. */
    public String because(WaitingDecision decision) {
        return models.rule(decision.rules().table(), decision.rule(), decision.because());
    }
}
