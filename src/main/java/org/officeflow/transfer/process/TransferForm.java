package org.officeflow.transfer.process;

import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.Workplace;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.officeflow.transfer.TransferKind;
import org.officeflow.transfer.TransferWish;

/** Reads the form {@code announce-transfer}. */
final class TransferForm {

    private TransferForm() {}

    static TransferWish read(Answers answers) {
        return new TransferWish(
                new PersonId(answers.text("person")),
                TransferKind.of(answers.text("transferKind")),
                text(answers, "jobTitle"),
                text(answers, "department"),
                text(answers, "site"),
                answers.optionalText("workplace").map(Workplace::of).orElse(null),
                answers.optionalText("manager").map(PersonId::new).orElse(null),
                answers.optionalText("costCentre").map(CostCentreId::new).orElse(null),
                answers.date("effectiveOn"),
                answers.text("transferReason"));
    }

    static @Nullable String text(Answers answers, String key) {
        return answers.optionalText(key)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
