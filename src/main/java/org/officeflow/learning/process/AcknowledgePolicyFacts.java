package org.officeflow.learning.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Language;
import org.officeflow.learning.Acknowledgement;
import org.officeflow.learning.Policy;
import org.officeflow.learning.PolicyDesk;
import org.springframework.stereotype.Component;

/** What somebody reads before they acknowledge a policy. */
@Component
class AcknowledgePolicyFacts implements FormFacts {

    private final PolicyDesk desk;

    AcknowledgePolicyFacts(PolicyDesk desk) {
        this.desk = desk;
    }

    @Override
    public String formId() {
        return PolicyAcknowledgementContract.FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = desk.acknowledgement(LearningSteps.number(context));
        var policy = desk.policy(one);
        return Map.of(
                "title", one::title,
                "text", () -> Objects.requireNonNullElse(policy.text(), ""),
                "link", () -> Objects.requireNonNullElse(policy.link(), ""),
                "facts", () -> facts(one, policy));
    }

    private static List<Map<String, Object>> facts(Acknowledgement one, Policy policy) {
        var facts = new ArrayList<Map<String, Object>>();
        facts.add(LearningFacts.fact("version", String.valueOf(one.version())));
        if (policy.changes() != null) {
            facts.add(LearningFacts.fact("changes", policy.changes()));
        }
        facts.add(LearningFacts.fact("due", Language.ofReader().day(one.dueOn())));
        return facts;
    }
}
