package org.officeflow.onboarding.process;

import java.util.ArrayList;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Words;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.PackageLine;

/** Reads from the form {@code follow-onboarding} what somebody wants to add. */
final class AddedItemForm {

    private static final Words WORDS = Words.of("onboarding");

    private AddedItemForm() {}

    static PackageLine read(Answers answers) {
        var faults = new ArrayList<String>();
        for (var needed : new String[] {"itemTitle", "itemBranch", "itemResponsible", "itemDueDays"}) {
            if (!answers.has(needed)) {
                faults.add(WORDS.say("add." + needed));
            }
        }
        if (!faults.isEmpty()) {
            throw new FormRefusal(faults);
        }
        return new PackageLine(
                Branch.of(answers.text("itemBranch")),
                answers.text("itemTitle"),
                null,
                null,
                1,
                answers.text("itemResponsible"),
                answers.integer("itemDueDays"),
                answers.flag("itemOnDayOne"),
                WORDS.say("add.undo", answers.text("itemTitle")));
    }
}
