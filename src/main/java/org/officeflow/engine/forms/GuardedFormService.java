package org.officeflow.engine.forms;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's form service: forms open with the facts laid over, and are submitted through the guard. */
final class GuardedFormService extends FormServiceImpl {

    private final FormGuard guard;
    private final DeployedForms forms;
    private final RuntimeService runtime;

    GuardedFormService(FormGuard guard, DeployedForms forms, RuntimeService runtime) {
        this.guard = guard;
        this.forms = forms;
        this.runtime = runtime;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, @Nullable Collection<String> names, boolean deserialize) {
        return CleanWords.of(
                () -> commandExecutor.execute(context -> guard.onOpen(context, taskId, names, deserialize)));
    }

    /** Which form a task has is open to whoever may read the task. */
    @Override
    public TaskFormData getTaskFormData(String taskId) {
        return CleanWords.of(() -> commandExecutor.execute(context -> {
            guard.readable(context, taskId);
            return context.runWithoutAuthorization(new GetTaskFormCmd(taskId));
        }));
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        return commandExecutor.execute(
                context -> forms.ofStart(context, super.getDeployedStartForm(processDefinitionId)));
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return forms.ofTask(super.getDeployedTaskForm(taskId));
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        GuardedComplete.run(commandExecutor, new GuardedComplete(guard, taskId, properties, false, false));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        return GuardedComplete.run(
                commandExecutor, new GuardedComplete(guard, taskId, properties, true, deserializeValues));
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, @Nullable Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, null, properties);
    }

    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, @Nullable String businessKey, @Nullable Map<String, Object> properties) {
        return runtime.createProcessInstanceById(processDefinitionId)
                .businessKey(businessKey)
                .setVariables(properties)
                .execute();
    }

    @Override
    public ProcessInstance submitStartFormData(String processDefinitionId, @Nullable Map<String, String> properties) {
        return submitStartFormData(processDefinitionId, null, properties);
    }

    @Override
    public ProcessInstance submitStartFormData(
            String processDefinitionId, @Nullable String businessKey, @Nullable Map<String, String> properties) {
        return submitStartForm(processDefinitionId, businessKey, properties == null ? null : new HashMap<>(properties));
    }
}
