package org.officeflow.engine.jobs;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.officeflow.engine.variables.CaseVariable;
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
     * Moves the times of an instance, and with them when a step of it is due; what its timers reminded of already is due once more. Timers
     * that wait are for the caller to recalculate.
     */
    public void move(String instance, String step, Instant due, Map<CaseVariable<Instant>, Instant> times) {
        var values = new HashMap<String, Object>();
        times.forEach((variable, at) -> values.put(variable.name(), Date.from(at)));
        engine.getRuntimeService().setVariables(instance, values);
        var tasks = engine.getTaskService();
        tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .unlimitedList()
                .forEach(task -> {
                    tasks.setDueDate(task.getId(), Date.from(due));
                    waitAgain(task.getId());
                });
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
