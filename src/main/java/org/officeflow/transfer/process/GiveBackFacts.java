package org.officeflow.transfer.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.organisation.Group;
import org.officeflow.transfer.Transfer;
import org.officeflow.transfer.TransferPlan;
import org.officeflow.transfer.TransferRestoring;
import org.springframework.stereotype.Component;

/** What is to be given again, and who has it. */
@Component
class GiveBackFacts implements FormFacts {

    private final TransferFacts facts;
    private final TransferRestoring restoring;
    private final TransferPlan plan;

    GiveBackFacts(TransferFacts facts, TransferRestoring restoring, TransferPlan plan) {
        this.facts = facts;
        this.restoring = restoring;
        this.plan = plan;
    }

    @Override
    public String formId() {
        return EmployeeTransferContract.GIVE_BACK_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.transfer(context);
        return Map.of(
                "title", () -> facts.title(one),
                "lines", () -> lines(one),
                "facts", () -> facts.facts(one));
    }

    private List<Map<String, Object>> lines(Transfer one) {
        return restoring.missing(one.number()).stream()
                .map(line -> Map.<String, Object>of(
                        "what",
                        plan.said(line),
                        "who",
                        Group.of(line.thing().responsible())
                                .map(Group::said)
                                .orElse(line.thing().responsible())))
                .toList();
    }
}
