package org.officeflow.onboarding.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.onboarding.EquipmentDesk;
import org.officeflow.onboarding.HandOverDesk;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.OnboardingItem;
import org.springframework.stereotype.Component;

/** What the colleague was given and has not acknowledged yet. */
@Component
class HandOverFacts implements FormFacts {

    private final OnboardingFacts facts;
    private final HandOverDesk handOver;
    private final EquipmentDesk equipment;

    HandOverFacts(OnboardingFacts facts, HandOverDesk handOver, EquipmentDesk equipment) {
        this.facts = facts;
        this.handOver = handOver;
        this.equipment = equipment;
    }

    @Override
    public String formId() {
        return EmployeeOnboardingContract.HAND_OVER_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.onboarding(context);
        return Map.of("title", () -> facts.title(one), "handedOut", () -> rows(one));
    }

    private List<Map<String, Object>> rows(Onboarding one) {
        return handOver.handedOut(one.number()).stream().map(this::row).toList();
    }

    private Map<String, Object> row(OnboardingItem item) {
        var row = new LinkedHashMap<String, Object>();
        row.put("what", equipment.said(item));
        row.put("from", facts.name(item.doneBy()));
        row.put("remark", Objects.requireNonNullElse(item.note(), ""));
        return row;
    }
}
