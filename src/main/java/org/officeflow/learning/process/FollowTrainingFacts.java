package org.officeflow.learning.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.learning.TrainingDesk;
import org.officeflow.learning.TrainingDuty;
import org.springframework.stereotype.Component;

/** What whoever follows or records a training sees. */
@Component
class FollowTrainingFacts implements FormFacts {

    private final TrainingDesk desk;
    private final LearningFacts facts;

    FollowTrainingFacts(TrainingDesk desk, LearningFacts facts) {
        this.desk = desk;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return MandatoryTrainingContract.FOLLOW_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = desk.duty(LearningSteps.number(context));
        return Map.of(
                "title", one::title,
                "certificateNeeded", () -> desk.needsCertificate(one.number()),
                "facts", () -> facts(one));
    }

    private List<Map<String, Object>> facts(TrainingDuty one) {
        var rows = facts.of(one);
        if (one.sentBackBecause() != null) {
            rows.add(LearningFacts.fact("sent-back", one.sentBackBecause()));
        }
        return rows;
    }
}
