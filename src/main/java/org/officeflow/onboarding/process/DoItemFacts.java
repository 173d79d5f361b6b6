package org.officeflow.onboarding.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.onboarding.AccessItemDesk;
import org.officeflow.onboarding.EquipmentDesk;
import org.officeflow.onboarding.HandOverDesk;
import org.officeflow.onboarding.OnboardingItem;
import org.springframework.stereotype.Component;

/** What whoever prepares something sees: for whom, by when, and where it comes from. */
@Component
class DoItemFacts implements FormFacts {

    private static final Words WORDS = Words.of("onboarding");

    private final OnboardingFacts facts;
    private final EquipmentDesk equipment;
    private final AccessItemDesk accesses;
    private final HandOverDesk handOver;

    DoItemFacts(OnboardingFacts facts, EquipmentDesk equipment, AccessItemDesk accesses, HandOverDesk handOver) {
        this.facts = facts;
        this.equipment = equipment;
        this.accesses = accesses;
        this.handOver = handOver;
    }

    @Override
    public String formId() {
        return OnboardingItemContract.DO_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.onboarding(context);
        var item = facts.item(context);
        return Map.of(
                "title", () -> facts.title(item, one),
                "todo", () -> todo(item),
                "isAccess", () -> accesses.isAccess(item),
                "facts", () -> facts.facts(one));
    }

    private String todo(OnboardingItem item) {
        var due = WORDS.say("todo.due", Language.ofReader().day(item.deadline()));
        if (item.purchase() != null) {
            return due + " "
                    + WORDS.say(equipment.isOrdered(item) ? "todo.bought" : "todo.not-bought", item.purchase());
        }
        var complaint = handOver.complaint(item);
        if (!complaint.isEmpty()) {
            return due + " " + WORDS.say("todo.complaint", complaint);
        }
        var obstacle = accesses.byHandBecause(item);
        if (!obstacle.isEmpty()) {
            return due + " " + WORDS.say("todo.obstacle", obstacle);
        }
        var where = equipment.where(item);
        return where.isEmpty() ? due : due + " " + WORDS.say("todo.stock", where);
    }
}
