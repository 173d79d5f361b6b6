package org.officeflow.engine.security;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskEventsCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentEntity;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Words;

/**
 * Comments and attachments follow their task: who may not read it reads none of them, who may not work it adds and deletes
 * none. The engine itself hands them to anybody who knows an id. An attachment of a case may be read by whoever has another
 * task of the same case.
 */
final class CaseFilesInterceptor extends CommandInterceptor {

    private static final Words WORDS = Words.of("engine");

    private static final List<Class<?>> READS = List.of(
            GetTaskCommentsCmd.class,
            GetTaskCommentCmd.class,
            GetProcessInstanceCommentsCmd.class,
            GetTaskEventsCmd.class,
            GetAttachmentCmd.class,
            GetAttachmentContentCmd.class,
            GetTaskAttachmentCmd.class,
            GetTaskAttachmentContentCmd.class,
            GetTaskAttachmentsCmd.class,
            GetProcessInstanceAttachmentsCmd.class);
    private static final List<Class<?>> WRITES = List.of(
            AddCommentCmd.class,
            UpdateCommentCmd.class,
            DeleteTaskCommentCmd.class,
            DeleteProcessInstanceCommentCmd.class,
            CreateAttachmentCmd.class,
            SaveAttachmentCmd.class,
            DeleteAttachmentCmd.class);

    private final ProcessEngineConfigurationImpl configuration;

    CaseFilesInterceptor(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null && asksAPerson()) {
            if (WRITES.stream().anyMatch(type -> type.isInstance(command))) {
                next.execute(context -> checkWrite(context, target(context, command)));
            } else if (READS.stream().anyMatch(type -> type.isInstance(command))) {
                next.execute(context -> checkRead(target(context, command)));
            }
        }
        return next.execute(command);
    }

    /** An administrator may do everything, and code without a person behind it too. */
    private boolean asksAPerson() {
        var person = configuration.getIdentityService().getCurrentAuthentication();
        return configuration.isAuthorizationEnabled()
                && person != null
                && person.getUserId() != null
                && !Objects.requireNonNullElse(person.getGroupIds(), List.of()).contains(Groups.CAMUNDA_ADMIN);
    }

    private record Target(@Nullable String taskId, @Nullable String processInstanceId) {}

    private static Target target(CommandContext context, Command<?> command) {
        var attachmentId = command instanceof SaveAttachmentCmd
                        && CommandFields.value(command, "attachment") instanceof AttachmentEntity given
                ? given.getId()
                : CommandFields.text(command, "attachmentId");
        if (attachmentId != null) {
            var attachment = context.getDbEntityManager().selectById(AttachmentEntity.class, attachmentId);
            return attachment == null
                    ? new Target(CommandFields.text(command, "taskId"), null)
                    : new Target(attachment.getTaskId(), attachment.getProcessInstanceId());
        }
        return new Target(CommandFields.text(command, "taskId"), CommandFields.text(command, "processInstanceId"));
    }

    private @Nullable Void checkRead(Target target) {
        var taskId = target.taskId();
        var caseId = target.processInstanceId();
        var open = configuration.getTaskService();
        var past = configuration.getHistoryService();
        var may = (taskId != null && open.createTaskQuery().taskId(taskId).count() > 0)
                || (caseId != null
                        && open.createTaskQuery().processInstanceId(caseId).count() > 0)
                || (taskId != null
                        && past.createHistoricTaskInstanceQuery().taskId(taskId).count() > 0)
                || (caseId != null
                        && past.createHistoricProcessInstanceQuery()
                                        .processInstanceId(caseId)
                                        .count()
                                > 0);
        if (!may) {
            throw new AuthorizationException(WORDS.say("task.no-access"));
        }
        return null;
    }

    private static @Nullable Void checkWrite(CommandContext context, Target target) {
        var task = target.taskId() == null ? null : context.getTaskManager().findTaskById(target.taskId());
        var checkers = context.getProcessEngineConfiguration().getCommandCheckers();
        if (task != null) {
            checkers.forEach(checker -> checker.checkTaskWork(task));
        } else if (target.taskId() == null && target.processInstanceId() != null) {
            checkers.forEach(checker -> checker.checkUpdateProcessInstanceById(target.processInstanceId()));
        } else {
            throw new AuthorizationException(WORDS.say("task.finished"));
        }
        return null;
    }
}
