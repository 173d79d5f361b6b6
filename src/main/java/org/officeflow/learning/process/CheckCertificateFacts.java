package org.officeflow.learning.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Language;
import org.officeflow.learning.TrainingDesk;
import org.officeflow.learning.TrainingDuty;
import org.springframework.stereotype.Component;

/** What whoever checks a certificate sees. */
@Component
class CheckCertificateFacts implements FormFacts {

    private final TrainingDesk desk;
    private final LearningFacts facts;

    CheckCertificateFacts(TrainingDesk desk, LearningFacts facts) {
        this.desk = desk;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return MandatoryTrainingContract.CHECK_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = desk.duty(LearningSteps.number(context));
        return Map.of("title", one::title, "facts", () -> facts(one));
    }

    private List<Map<String, Object>> facts(TrainingDuty one) {
        var rows = facts.of(one);
        if (one.followedOn() != null) {
            rows.add(LearningFacts.fact("followed-on", Language.ofReader().day(one.followedOn())));
        }
        rows.add(LearningFacts.fact("recorded-by", facts.name(one.recordedBy())));
        return rows;
    }
}
