package org.officeflow.learning.process;

import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.learning.Learning;
import org.officeflow.organisation.PersonnelChanged;
import org.officeflow.organisation.importing.ImportFollowUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whenever policies, trainings or people change, it is looked who has to be asked: afterwards, in jobs of its own, so that nobody
 * waits for it and nothing that fails there undoes the change.
 */
@Component
class LearningRounds implements ImportFollowUp {

    private final RuntimeService runtime;
    private final Learning learning;
    private final AsSystem asSystem;

    LearningRounds(RuntimeService runtime, Learning learning, AsSystem asSystem) {
        this.runtime = runtime;
        this.learning = learning;
        this.asSystem = asSystem;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("people", "roles", "policies", "trainings");
    }

    @Override
    public void afterImport() {
        begin();
    }

    @EventListener
    void changed(PersonnelChanged change) {
        begin();
    }

    private void begin() {
        if (learning.isInUse()) {
            asSystem.run(() -> runtime.startProcessInstanceByKey(LearningRoundContract.PROCESS));
        }
    }
}
