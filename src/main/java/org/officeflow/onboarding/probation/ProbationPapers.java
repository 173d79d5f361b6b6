package org.officeflow.onboarding.probation;

import java.util.Optional;
import org.officeflow.dossier.PapersApart;
import org.springframework.stereotype.Component;

/** What managers and human resources keep with a probation is not for the colleague, who has a task of it too. */
@Component
class ProbationPapers implements PapersApart {

    private static final String OF_THE_COLLEAGUE = "UserTask_AcknowledgeAgreements";

    @Override
    public String procedure() {
        return "probation";
    }

    @Override
    public String reference(String caseReference) {
        return caseReference + "/managers";
    }

    @Override
    public Optional<String> openTo(String caseReference, String step) {
        return step.equals(OF_THE_COLLEAGUE) ? Optional.of(caseReference) : Optional.empty();
    }
}
