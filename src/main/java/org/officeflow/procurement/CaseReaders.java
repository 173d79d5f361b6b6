package org.officeflow.procurement;

import java.util.Collection;
import java.util.Set;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.dossier.CaseGroups;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Who may read a purchase request with its papers, also when it has ended: its requester, the person it is for, everybody who
 * decided on it or stood in, and the office, finance, auditors and administrators.
 */
@Component
public class CaseReaders {

    static final CaseGroups GROUPS = new CaseGroups(
            Set.of(Group.OFFICE, Group.FINANCE, Group.AUDITOR, Group.ADMIN),
            Set.of(
                    Group.OFFICE,
                    Group.FINANCE,
                    Group.MANAGING_DIRECTOR,
                    Group.AUDITOR,
                    Group.ANALYST,
                    Group.OPERATOR,
                    Group.ADMIN));

    private final PurchaseRequests requests;
    private final ApprovalDesk approvals;

    CaseReaders(PurchaseRequests requests, ApprovalDesk approvals) {
        this.requests = requests;
        this.approvals = approvals;
    }

    /** Whether this person, a member of these groups, may read the request; false too where there is no such request. */
    public boolean mayRead(RequestNumber number, PersonId person, Collection<String> groups) {
        var request = requests.find(number).orElse(null);
        if (request == null) {
            return false;
        }
        return GROUPS.readAll(groups)
                || request.requester().equals(person)
                || person.equals(request.wish().beneficiary())
                || approvals.decisions(number.value()).stream()
                        .anyMatch(decision -> person.equals(decision.person()) || person.equals(decision.onBehalfOf()));
    }
}
