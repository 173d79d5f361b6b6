package org.officeflow.onboarding.process;

import java.util.stream.Stream;
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
        var branch = answers.optionalText("itemBranch").map(Branch::of).orElse(null);
        var what = branch == Branch.ACCESS ? "itemAccess" : "itemTitle";
        var faults = Stream.of(what, "itemBranch", "itemResponsible", "itemDueDays")
                .filter(needed -> !answers.has(needed))
                .map(needed -> WORDS.say("add." + needed))
                .toList();
        if (branch == null || !faults.isEmpty()) {
            throw new FormRefusal(faults);
        }
        return new PackageLine(
                branch,
                answers.text(what),
                null,
                branch == Branch.ACCESS ? answers.text(what) : null,
                1,
                answers.text("itemResponsible"),
                answers.integer("itemDueDays"),
                answers.flag("itemOnDayOne"),
                WORDS.say("add.undo", answers.text(what)));
    }
}
