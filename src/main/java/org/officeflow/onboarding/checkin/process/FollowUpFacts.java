package org.officeflow.onboarding.checkin.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.onboarding.checkin.CheckInAnswers;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.officeflow.onboarding.checkin.CheckInNumber;
import org.officeflow.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What human resources see of a check-in with a low answer. */
@Component
class FollowUpFacts implements FormFacts {

    private static final Words WORDS = Words.of("check-in");

    private final CheckInDesk desk;
    private final Organisation organisation;

    FollowUpFacts(CheckInDesk desk, Organisation organisation) {
        this.desk = desk;
        this.organisation = organisation;
    }

    @Override
    public String formId() {
        return CheckInContract.FOLLOW_UP_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = desk.checkIn(new CheckInNumber(Objects.requireNonNull(context.businessKey())));
        var name = organisation.get(one.employee()).name();
        var due = one.followUpDue();
        return Map.of(
                "title", () -> WORDS.say("subject", name, one.number().day()),
                "name", () -> name,
                "due", () -> due == null ? "" : Language.ofReader().day(due),
                "answerRows", () -> rows(one.answers()));
    }

    private static List<Map<String, Object>> rows(@Nullable CheckInAnswers answers) {
        if (answers == null) {
            return List.of();
        }
        var rows = new ArrayList<Map<String, Object>>();
        rows.add(row("role", String.valueOf(answers.roleClear())));
        rows.add(row("things", String.valueOf(answers.thingsWork())));
        rows.add(row("manager", String.valueOf(answers.managerSupport())));
        rows.add(row("team", String.valueOf(answers.teamWelcome())));
        rows.add(row("recommend", String.valueOf(answers.wouldRecommend())));
        rows.add(row("words", Objects.requireNonNullElse(answers.words(), "")));
        return rows;
    }

    private static Map<String, Object> row(String question, String answer) {
        return Map.of("question", WORDS.say("question." + question), "answer", answer);
    }
}
