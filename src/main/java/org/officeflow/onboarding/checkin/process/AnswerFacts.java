package org.officeflow.onboarding.checkin.process;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Words;
import org.officeflow.onboarding.checkin.CheckInNumber;
import org.springframework.stereotype.Component;

/** What the colleague sees of a check-in. */
@Component
class AnswerFacts implements FormFacts {

    private static final Words WORDS = Words.of("check-in");

    @Override
    public String formId() {
        return CheckInContract.ANSWER_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var number = new CheckInNumber(Objects.requireNonNull(context.businessKey()));
        return Map.of("title", () -> WORDS.say("title", number.day()));
    }
}
