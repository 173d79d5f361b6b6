package org.officeflow.onboarding.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Words;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingItem;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Decide on open items" is decided: for each item, or by another first day. */
@Component("recordOpenItems")
class RecordOpenItemsListener implements TaskListener {

    private static final Words WORDS = Words.of("onboarding");

    private final OnboardingDesk desk;
    private final ItemDesk items;
    private final ItemTimers timers;

    RecordOpenItemsListener(OnboardingDesk desk, ItemDesk items, ItemTimers timers) {
        this.desk = desk;
        this.items = items;
        this.timers = timers;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = Steps.number(task);
        var by = new PersonId(Actor.of(task));
        var decision = answers.text("openItemsDecision");
        if (decision.equals(ModelValues.START_STAYS)) {
            var faults = new ArrayList<String>();
            var open = items.openForDayOne(number);
            var rows = answers.rows("openItems");
            for (var index = 0; index < open.size(); index++) {
                decide(open.get(index), index < rows.size() ? rows.get(index) : Answers.none(), by, faults);
            }
            if (!faults.isEmpty()) {
                throw new FormRefusal(faults);
            }
        } else {
            Steps.refuse(desk.move(
                    number,
                    Steps.day(answers, "startsOn"),
                    answers.optionalText("decisionReason").orElse(null),
                    by));
            EmployeeOnboardingContract.GATE_AT.set(task, desk.gateAt(number));
            EmployeeOnboardingContract.STARTS_AT.set(task, desk.startsAt(number));
        }
        timers.move(number);
        EmployeeOnboardingContract.OPEN_ITEMS_DECISION.set(task, decision);
    }

    /** The rows of the form stand in the order of what is open. */
    private void decide(OnboardingItem item, Answers row, PersonId by, List<String> faults) {
        switch (row.optionalText("itemDecision").orElse("")) {
            case "substitute" -> {
                var fault = items.substitute(
                        item.onboarding(),
                        item.position(),
                        row.optionalText("substitute").orElse(null),
                        row.optionalDate("until").orElse(null),
                        by);
                if (fault != null) {
                    faults.add(fault);
                }
            }
            case "expedite" -> items.expedite(item.onboarding(), item.position(), by);
            default -> faults.add(WORDS.say("open-items.decide", items.said(item)));
        }
    }
}
