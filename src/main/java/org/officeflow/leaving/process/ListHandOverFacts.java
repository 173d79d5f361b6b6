package org.officeflow.leaving.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.leaving.FarewellDesk;
import org.officeflow.leaving.Offboarding;
import org.officeflow.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What whoever leaves sees: when they leave, what comes back from them, who could take their work. */
@Component
class ListHandOverFacts implements FormFacts {

    private final LeavingFacts facts;
    private final FarewellDesk farewell;
    private final Organisation organisation;

    ListHandOverFacts(LeavingFacts facts, FarewellDesk farewell, Organisation organisation) {
        this.facts = facts;
        this.farewell = farewell;
        this.organisation = organisation;
    }

    @Override
    public String formId() {
        return EmployeeOffboardingContract.HAND_OVER_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.offboarding(context);
        return Map.of(
                "title",
                () -> facts.title(one),
                "items",
                () -> facts.thingRows(one),
                "facts",
                () -> facts.facts(one),
                "handOvers",
                () -> rows(one),
                "colleagues",
                () -> colleagues(one));
    }

    private List<Map<String, Object>> rows(Offboarding one) {
        return farewell.handOvers(one.number()).stream()
                .map(row -> {
                    Map<String, Object> said = new LinkedHashMap<>();
                    said.put("what", row.what());
                    said.put("place", row.place() == null ? "" : row.place());
                    said.put("receiver", row.receiver().value());
                    return said;
                })
                .toList();
    }

    private List<Map<String, Object>> colleagues(Offboarding one) {
        return organisation.people().stream()
                .filter(person -> !person.id().equals(one.person()))
                .map(person -> Map.<String, Object>of(
                        "label",
                        person.name() + ", " + person.jobTitle(),
                        "value",
                        person.id().value()))
                .toList();
    }
}
