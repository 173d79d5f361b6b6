package org.officeflow.engine.forms;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which a task is completed, whether it was submitted or completed: a submission would be written down once more,
 * answer by answer, as details of a form.
 */
final class GuardedComplete extends CompleteTaskCmd {

    private static final long serialVersionUID = 1L;

    private final transient FormGuard guard;

    GuardedComplete(
            FormGuard guard,
            String taskId,
            @Nullable Map<String, Object> sent,
            boolean returnVariables,
            boolean deserializeValues) {
        super(taskId, sent, returnVariables, deserializeValues);
        this.guard = guard;
    }

    /** Completes. Whoever fails because somebody else was faster reads that, not what the case or their rights became. */
    static @Nullable VariableMap run(CommandExecutor executor, GuardedComplete command) {
        try {
            return CleanWords.of(() -> executor.execute(command));
        } catch (TaskGone asItIs) {
            throw asItIs;
        } catch (RuntimeException failure) {
            if (Context.getCommandContext() == null && executor.execute(command::isGone)) {
                throw TaskGone.tooLate();
            }
            throw failure;
        }
    }

    private boolean isGone(CommandContext context) {
        return context.getTaskManager().findTaskById(taskId) == null;
    }

    @Override
    public @Nullable VariableMap execute(CommandContext context) {
        variables = guard.onComplete(context, taskId, variables);
        var hidden = Caller.isPerson(context) && !Caller.isAdministrator(context);
        var result = super.execute(context);
        if (!returnVariables || hidden) {
            return returnVariables ? Variables.createVariables() : null;
        }
        result.remove(Answers.VARIABLE);
        return result;
    }

    @Override
    protected void checkCompleteTask(TaskEntity task, CommandContext context) {
        // the guard has checked it, before it looked at what was sent
    }
}
