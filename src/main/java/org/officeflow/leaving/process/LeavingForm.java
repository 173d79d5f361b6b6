package org.officeflow.leaving.process;

import java.time.LocalDateTime;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Words;
import org.officeflow.leaving.LeavingNotice;
import org.officeflow.leaving.LeavingNotice.AccessEnd;
import org.officeflow.leaving.LeavingReason;
import org.officeflow.organisation.PersonId;

/** Reads the form {@code announce-leaving}, and from {@code follow-leaving} when accesses end. */
final class LeavingForm {

    private static final Words WORDS = Words.of("leaving");

    private static final int MINUTE = "2026-01-31T17:00".length();

    private LeavingForm() {}

    static LeavingNotice read(Answers answers) {
        return new LeavingNotice(
                new PersonId(answers.text("person")),
                LeavingReason.of(answers.text("leavingReason")),
                answers.date("lastDay"),
                accessEnd(answers),
                answers.optionalText("successor").map(PersonId::new).orElse(null),
                answers.flag("interview"),
                answers.optionalText("lateReason").orElse(null));
    }

    /** What people type is the clock of the place where the person works, whatever zone a browser writes behind it. */
    static AccessEnd accessEnd(Answers answers) {
        return switch (answers.optionalText("accessEnd").orElse("")) {
            case "at-once" -> new AccessEnd.AtOnce();
            case "at" ->
                answers.optionalText("accessEndsAt")
                        .map(text -> LocalDateTime.parse(text.substring(0, MINUTE)))
                        .<AccessEnd>map(AccessEnd.At::new)
                        .orElseThrow(() -> new FormRefusal(WORDS.say("access.when")));
            default -> new AccessEnd.WithLastDay();
        };
    }
}
