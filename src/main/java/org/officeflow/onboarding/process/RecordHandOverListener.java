package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.onboarding.HandOverDesk;
import org.officeflow.onboarding.Receipt;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Acknowledge equipment" is done. */
@Component("recordHandOver")
class RecordHandOverListener implements TaskListener {

    private final HandOverDesk handOver;

    RecordHandOverListener(HandOverDesk handOver) {
        this.handOver = handOver;
    }

    @Override
    public void notify(DelegateTask task) {
        var receipts = Answers.of(task).rows("handedOut").stream()
                .map(RecordHandOverListener::receipt)
                .toList();
        var faults = handOver.acknowledge(Steps.number(task), receipts, new PersonId(Actor.of(task)));
        if (!faults.isEmpty()) {
            throw new FormRefusal(faults);
        }
        EmployeeOnboardingContract.HAND_OVER.set(
                task, receipts.stream().anyMatch(Receipt::isComplaint) ? ModelValues.COMPLAINTS : ModelValues.IN_ORDER);
    }

    private static @Nullable Receipt receipt(Answers row) {
        return row.optionalText("received")
                .map(received -> new Receipt(
                        Receipt.Verdict.of(received),
                        row.optionalText("receivedNote").orElse(null)))
                .orElse(null);
    }
}
