package org.officeflow.learning.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.learning.Acknowledgement;
import org.officeflow.learning.DutyNumber;
import org.officeflow.learning.TrainingDesk;
import org.officeflow.onboarding.FollowedTrainings;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins what was asked, and tells it what happened to it elsewhere. */
@Component
public class LearningNews implements FollowedTrainings {

    private final RuntimeService runtime;
    private final TrainingDesk trainings;
    private final AsSystem asSystem;

    LearningNews(RuntimeService runtime, TrainingDesk trainings, AsSystem asSystem) {
        this.runtime = runtime;
        this.trainings = trainings;
        this.asSystem = asSystem;
    }

    void asked(DutyNumber number) {
        runtime.startProcessInstanceByKey(
                number.isOfPolicy() ? PolicyAcknowledgementContract.PROCESS : MandatoryTrainingContract.PROCESS,
                number.value());
    }

    void ended(DutyNumber policy, Acknowledgement.State because) {
        runtime.createMessageCorrelation(PolicyAcknowledgementContract.ACKNOWLEDGEMENT_ENDED)
                .processInstanceBusinessKey(policy.value())
                .setVariable(PolicyAcknowledgementContract.ENDED_BECAUSE.name(), because.key())
                .correlateAll();
    }

    void ended(DutyNumber training) {
        runtime.createMessageCorrelation(MandatoryTrainingContract.TRAINING_ENDED)
                .processInstanceBusinessKey(training.value())
                .correlateAll();
    }

    @Override
    @Transactional
    public boolean followed(PersonId person, String training, LocalDate on, PersonId by) {
        var number = trainings.followedElsewhere(person, training, on, by);
        number.ifPresent(
                each -> asSystem.run(() -> runtime.createMessageCorrelation(MandatoryTrainingContract.TRAINING_RECORDED)
                        .processInstanceBusinessKey(each.value())
                        .correlateAll()));
        return number.isPresent();
    }
}
