package org.officeflow.engine.jobs;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The timers at the border of an open task. The engine recalculates a timer that waits, and knows nothing of one that fired: where the
 * date that it stood for has moved, it is due once more.
 */
@Component
public class BoundaryTimers {

    private final ProcessEngineConfigurationImpl engine;

    BoundaryTimers(@Lazy ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /**
     * Lets those timers of a task wait again that fired already, if their time is still to come by the variables of now.
     *
     * @param task id of an open task
     */
    public void waitAgain(String task) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            waitAgain(context, task);
            return null;
        });
    }

    private static void waitAgain(CommandContext context, String task) {
        var execution = context.getTaskManager().findTaskById(task).getExecution();
        var waiting = context.getJobManager().findJobsByExecutionId(execution.getId()).stream()
                .map(job -> job.getActivityId())
                .collect(Collectors.toSet());
        TimerDeclarationImpl.getDeclarationsForScope(execution.getActivity()).forEach((activity, timer) -> {
            if (!waiting.contains(activity)) {
                unlessPast(timer.createTimerInstance(execution));
            }
        });
    }

    private static void unlessPast(TimerEntity timer) {
        if (!timer.getDuedate().after(ClockUtil.getCurrentTime())) {
            timer.delete();
        }
    }
}
