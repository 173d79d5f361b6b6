package org.officeflow.leaving.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.leaving.FarewellDesk;
import org.officeflow.leaving.Offboarding;
import org.springframework.stereotype.Component;

/** What whoever takes the work sees: what is handed over, and where it lies. */
@Component
class TakeOverFacts implements FormFacts {

    private final LeavingFacts facts;
    private final FarewellDesk farewell;

    TakeOverFacts(LeavingFacts facts, FarewellDesk farewell) {
        this.facts = facts;
        this.farewell = farewell;
    }

    @Override
    public String formId() {
        return EmployeeOffboardingContract.TAKE_OVER_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.offboarding(context);
        return Map.of("title", () -> facts.title(one), "facts", () -> facts.facts(one), "handedOver", () -> rows(one));
    }

    private List<Map<String, Object>> rows(Offboarding one) {
        return farewell.handOvers(one.number()).stream()
                .map(row -> {
                    Map<String, Object> said = new LinkedHashMap<>();
                    said.put("what", row.what());
                    said.put("place", row.place() == null ? "" : row.place());
                    said.put("receiver", facts.name(row.receiver()));
                    return said;
                })
                .toList();
    }
}
