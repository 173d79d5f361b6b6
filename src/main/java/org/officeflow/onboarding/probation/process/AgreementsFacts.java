package org.officeflow.onboarding.probation.process;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.onboarding.probation.ReviewDesk;
import org.springframework.stereotype.Component;

/** What the colleague sees of a review: the agreements alone. */
@Component
class AgreementsFacts implements FormFacts {

    private final ProbationFacts facts;
    private final ReviewDesk reviews;

    AgreementsFacts(ProbationFacts facts, ReviewDesk reviews) {
        this.facts = facts;
        this.reviews = reviews;
    }

    @Override
    public String formId() {
        return ProbationContract.AGREEMENTS_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.probation(context);
        var review = reviews.review(one.number(), Steps.review(context));
        var heldBy = review.heldBy();
        return Map.of(
                "title", () -> facts.title(one),
                "manager", () -> heldBy == null ? "" : facts.name(heldBy),
                "agreements", () -> Objects.requireNonNullElse(review.agreements(), ""));
    }
}
