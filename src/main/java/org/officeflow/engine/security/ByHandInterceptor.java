package org.officeflow.engine.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.officeflow.language.Words;

/**
 * Nobody but an administrator writes a case's data or moves it about by hand: the forms are the only way in, and their guard
 * checks what they bring. Concerns what a person asks of the engine's own REST interface; the procedures' code is free.
 */
final class ByHandInterceptor extends CommandInterceptor {

    private static final Words WORDS = Words.of("engine");

    private static final List<Class<?>> REFUSED = List.of(
            AbstractVariableCmd.class,
            AbstractPatchVariablesCmd.class,
            SetVariablesToProcessInstancesBatchCmd.class,
            AbstractModificationCmd.class,
            ModifyProcessInstanceCmd.class,
            ModifyProcessInstanceAsyncCmd.class,
            AbstractRestartProcessInstanceCmd.class,
            AbstractCorrelateMessageCmd.class,
            MessageEventReceivedCmd.class,
            SignalEventReceivedCmd.class,
            SignalCmd.class,
            EvaluateStartConditionCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            HandleExternalTaskCmd.class);

    private final ProcessEngineConfigurationImpl configuration;

    ByHandInterceptor(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null && StockRest.isCurrent() && isRefused(command) && !isAdministrator()) {
            throw new AuthorizationException(WORDS.say("by-hand"));
        }
        return next.execute(command);
    }

    private static boolean isRefused(Command<?> command) {
        if (command instanceof ResolveTaskCmd resolve) {
            return !(CommandFields.value(resolve, "variables") instanceof Map<?, ?> variables) || !variables.isEmpty();
        }
        return REFUSED.stream().anyMatch(type -> type.isInstance(command));
    }

    private boolean isAdministrator() {
        var person = configuration.getIdentityService().getCurrentAuthentication();
        return person != null
                && Objects.requireNonNullElse(person.getGroupIds(), List.of()).contains(Groups.CAMUNDA_ADMIN);
    }
}
