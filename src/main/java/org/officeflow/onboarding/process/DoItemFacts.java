package org.officeflow.onboarding.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.onboarding.AccessItemDesk;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.EquipmentDesk;
import org.officeflow.onboarding.HandOverDesk;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.OnboardingItem;
import org.officeflow.onboarding.preboarding.PreboardingDesk;
import org.officeflow.onboarding.preboarding.PreboardingState;
import org.officeflow.onboarding.privacy.DataClass;
import org.officeflow.organisation.Group;
import org.springframework.stereotype.Component;

/** What whoever prepares something sees: for whom, by when, and where it comes from. */
@Component
class DoItemFacts implements FormFacts {

    private static final Words WORDS = Words.of("onboarding");

    private static final Set<String> PAYROLL = Set.of(Group.FINANCE.key(), Group.HR.key());

    private final OnboardingFacts facts;
    private final EquipmentDesk equipment;
    private final AccessItemDesk accesses;
    private final HandOverDesk handOver;
    private final PreboardingDesk preboardings;

    DoItemFacts(
            OnboardingFacts facts,
            EquipmentDesk equipment,
            AccessItemDesk accesses,
            HandOverDesk handOver,
            PreboardingDesk preboardings) {
        this.facts = facts;
        this.equipment = equipment;
        this.accesses = accesses;
        this.handOver = handOver;
        this.preboardings = preboardings;
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
                "asksAddress", () -> accesses.asksAddress(item),
                "facts", () -> factsFor(one, item));
    }

    /** The bank account for payroll alone. */
    private List<Map<String, Object>> factsFor(Onboarding one, OnboardingItem item) {
        var shown = new ArrayList<>(facts.facts(one));
        if (item.branch() == Branch.PAYROLL && PAYROLL.contains(item.responsible())) {
            preboardings
                    .find(one.number())
                    .filter(given -> given.state() == PreboardingState.ACCEPTED)
                    .ifPresent(given -> given.details().forEach((detail, value) -> {
                        if (detail.dataClass() == DataClass.BANK) {
                            shown.add(Map.of("fact", detail.said(), "value", value));
                        }
                    }));
        }
        return shown;
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
