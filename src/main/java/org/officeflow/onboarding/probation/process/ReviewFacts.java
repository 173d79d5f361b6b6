package org.officeflow.onboarding.probation.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** What the manager sees before a review. */
@Component
class ReviewFacts implements FormFacts {

    private final ProbationFacts facts;

    ReviewFacts(ProbationFacts facts) {
        this.facts = facts;
    }

    @Override
    public String formId() {
        return ProbationContract.REVIEW_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        return facts.common(facts.probation(context));
    }
}
