package org.officeflow.engine.forms;

import java.util.Map;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The engine's runtime service with the form guard on every way to start a case. */
final class GuardedRuntimeService extends RuntimeServiceImpl {

    private final FormGuard guard;

    GuardedRuntimeService(FormGuard guard) {
        this.guard = guard;
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String processDefinitionId) {
        return new Start(commandExecutor, guard, processDefinitionId, null);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String processDefinitionKey) {
        return new Start(commandExecutor, guard, null, processDefinitionKey);
    }

    @Override
    public ProcessInstance startProcessInstanceByMessage(String messageName) {
        return startProcessInstanceByMessage(messageName, null, null);
    }

    @Override
    public ProcessInstance startProcessInstanceByMessage(String messageName, String businessKey) {
        return startProcessInstanceByMessage(messageName, businessKey, null);
    }

    @Override
    public ProcessInstance startProcessInstanceByMessage(String messageName, Map<String, Object> variables) {
        return startProcessInstanceByMessage(messageName, null, variables);
    }

    @Override
    public ProcessInstance startProcessInstanceByMessage(
            String messageName, @Nullable String businessKey, @Nullable Map<String, Object> variables) {
        refusePeople();
        return CleanWords.of(() -> super.startProcessInstanceByMessage(messageName, businessKey, variables));
    }

    @Override
    public ProcessInstance startProcessInstanceByMessageAndProcessDefinitionId(
            String messageName, String definitionId, String businessKey, Map<String, Object> variables) {
        refusePeople();
        return CleanWords.of(() -> super.startProcessInstanceByMessageAndProcessDefinitionId(
                messageName, definitionId, businessKey, variables));
    }

    @Override
    public ProcessInstance startProcessInstanceByMessageAndProcessDefinitionId(
            String messageName, String definitionId) {
        refusePeople();
        return CleanWords.of(
                () -> super.startProcessInstanceByMessageAndProcessDefinitionId(messageName, definitionId));
    }

    @Override
    public ProcessInstance startProcessInstanceByMessageAndProcessDefinitionId(
            String messageName, String definitionId, String businessKey) {
        refusePeople();
        return CleanWords.of(() ->
                super.startProcessInstanceByMessageAndProcessDefinitionId(messageName, definitionId, businessKey));
    }

    @Override
    public ProcessInstance startProcessInstanceByMessageAndProcessDefinitionId(
            String messageName, String definitionId, Map<String, Object> variables) {
        refusePeople();
        return CleanWords.of(
                () -> super.startProcessInstanceByMessageAndProcessDefinitionId(messageName, definitionId, variables));
    }

    /** A message start has no form: news from outside comes through the application. */
    private void refusePeople() {
        commandExecutor.execute(context -> {
            if (Caller.isPerson(context) && !Caller.isAdministrator(context)) {
                throw new FormRefusal(GuardWords.say("case.not-by-people"));
            }
            return true;
        });
    }

    private static final class Start extends ProcessInstantiationBuilderImpl {

        private final FormGuard guard;

        Start(
                CommandExecutor executor,
                FormGuard guard,
                @Nullable String definitionId,
                @Nullable String definitionKey) {
            super(executor);
            this.guard = guard;
            processDefinitionId = definitionId;
            processDefinitionKey = definitionKey;
        }

        @Override
        public ProcessInstanceWithVariables executeWithVariablesInReturn(
                boolean skipCustomListeners, boolean skipIoMappings) {
            return CleanWords.of(() -> commandExecutor.execute(context -> {
                var process = new GetDeployedProcessDefinitionCmd(this, false).execute(context);
                var inside = !modificationBuilder.getModificationOperations().isEmpty();
                var variables = modificationBuilder.getProcessVariables();
                var sent = Variables.createVariables();
                sent.putAll(variables);
                var accepted = guard.onStart(context, process, businessKey, inside, sent);
                variables.clear();
                accepted.keySet().forEach(name -> variables.putValueTyped(name, accepted.getValueTyped(name)));
                var started = super.executeWithVariablesInReturn(skipCustomListeners, skipIoMappings);
                started.getVariables().remove(Answers.VARIABLE);
                return started;
            }));
        }
    }
}
