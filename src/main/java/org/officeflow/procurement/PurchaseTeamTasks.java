package org.officeflow.procurement;

import java.util.Collection;
import java.util.Map;
import org.officeflow.dossier.TeamTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Superiors see what their people have to do about purchases. */
@Component
class PurchaseTeamTasks implements TeamTasks {

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
        return "Purchase request";
    }

    @Override
    public String whyTasksStay() {
        return "Only the person who asked for it answers for it, changes it or withdraws it.";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, TeamCase> cases(Collection<String> references) {
        return requests.teamCases(references);
    }
}
