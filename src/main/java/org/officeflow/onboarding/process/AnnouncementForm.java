package org.officeflow.onboarding.process;

import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.Announcement;
import org.officeflow.onboarding.Announcement.Newcomer;
import org.officeflow.onboarding.ContractKind;
import org.officeflow.onboarding.Workplace;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;

/** Reads the form {@code announce-colleagues}. */
final class AnnouncementForm {

    private AnnouncementForm() {}

    static Announcement read(Answers answers) {
        return new Announcement(
                answers.rows("people").stream().map(AnnouncementForm::newcomer).toList(),
                answers.text("department"),
                answers.optionalText("costCentre").map(CostCentreId::new).orElse(null),
                answers.optionalText("site").orElse(null),
                Workplace.of(answers.text("workplace")),
                ContractKind.of(answers.text("contract")),
                answers.optionalText("manager").map(PersonId::new).orElse(null),
                answers.optionalText("buddy").map(PersonId::new).orElse(null),
                answers.date("startsOn"),
                answers.optionalDate("endsOn").orElse(null),
                answers.optionalText("reason").orElse(null));
    }

    private static Newcomer newcomer(Answers row) {
        return new Newcomer(
                row.text("name").strip(),
                row.text("jobTitle").strip(),
                row.optionalText("privateEmail").orElse(null),
                row.optionalText("employee").map(PersonId::new).orElse(null));
    }
}
