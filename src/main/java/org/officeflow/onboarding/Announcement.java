package org.officeflow.onboarding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;

/**
 * New colleagues who start on the same day under the same circumstances, as somebody announces them.
 *
 * @param costCentre null for the department's own
 * @param site null for the office's own place and calendar
 * @param manager null for the head of the house alone
 * @param endsOn last day, for contracts that end
 * @param reason why it has to be so soon
 */
public record Announcement(
        List<Newcomer> people,
        String department,
        @Nullable CostCentreId costCentre,
        @Nullable String site,
        Workplace workplace,
        ContractKind contract,
        @Nullable PersonId manager,
        @Nullable PersonId buddy,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String reason) {

    /**
     * One of them.
     *
     * @param privateEmail where they can be reached before they have an address here
     * @param employee their login, where the personnel file has them already
     */
    public record Newcomer(String name, String jobTitle, @Nullable String privateEmail, @Nullable PersonId employee) {}

    public Announcement {
        people = List.copyOf(people);
    }
}
