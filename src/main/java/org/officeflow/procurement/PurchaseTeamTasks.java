package org.officeflow.procurement;

import java.util.Collection;
import java.util.Map;
import org.officeflow.dossier.TeamTasks;
import org.officeflow.language.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Superiors see what their people have to do about purchases. */
@Component
class PurchaseTeamTasks implements TeamTasks {

    private static final Words WORDS = Words.of("procurement");

    private final PurchaseRequests requests;

    PurchaseTeamTasks(PurchaseRequests requests) {
        this.requests = requests;
    }

    @Override
    public String kind() {
        return PurchaseSubject.KIND;
    }

    @Override
    public String title() {
        return WORDS.say("title");
    }

    @Override
    public String whyTasksStay() {
        return WORDS.say("stays");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, TeamCase> cases(Collection<String> references) {
        return requests.teamCases(references);
    }
}
