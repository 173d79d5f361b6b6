package org.officeflow.engine.forms;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's task service with the form guard on every way to end a task. */
final class GuardedTaskService extends TaskServiceImpl {

    private final FormGuard guard;

    GuardedTaskService(FormGuard guard) {
        this.guard = guard;
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        GuardedComplete.run(commandExecutor, new GuardedComplete(guard, taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return GuardedComplete.run(
                commandExecutor, new GuardedComplete(guard, taskId, variables, true, deserializeValues));
    }

    /** Handing a task back ends nothing, so it takes no answers. */
    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        CleanWords.of(() -> commandExecutor.execute(context -> {
            mayWork(context, taskId);
            if (variables != null && !variables.isEmpty()) {
                throw new FormRefusal(GuardWords.say("task.handed-back-as-it-is"));
            }
            return new ResolveTaskCmd(taskId, null).execute(context);
        }));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, null);
    }

    @Override
    public void handleBpmnError(
            String taskId, String errorCode, @Nullable String errorMessage, @Nullable Map<String, Object> variables) {
        CleanWords.of(() -> {
            refuseDetours(taskId, variables);
            super.handleBpmnError(taskId, errorCode, errorMessage, variables);
            return true;
        });
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        handleBpmnError(taskId, errorCode, null, null);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        handleBpmnError(taskId, errorCode, errorMessage, null);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, @Nullable Map<String, Object> variables) {
        CleanWords.of(() -> {
            refuseDetours(taskId, variables);
            super.handleEscalation(taskId, escalationCode, variables);
            return true;
        });
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        handleEscalation(taskId, escalationCode, null);
    }

    /** A person answers the form; errors and escalations are thrown by the application, or by an administrator without values. */
    private void refuseDetours(String taskId, @Nullable Map<String, Object> variables) {
        commandExecutor.execute(context -> {
            mayWork(context, taskId);
            if (Caller.isPerson(context) && !Caller.isAdministrator(context)) {
                throw new FormRefusal(GuardWords.say("task.through-its-form"));
            }
            return FormGuard.withoutForm(context, variables, "task.no-values");
        });
    }

    private static void mayWork(org.camunda.bpm.engine.impl.interceptor.CommandContext context, String taskId) {
        var task = FormGuard.find(context, taskId);
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
    }
}
