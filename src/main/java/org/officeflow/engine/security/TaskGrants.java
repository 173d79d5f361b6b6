package org.officeflow.engine.security;

import java.util.Objects;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a task may read and work it, and only for as long as they hold it. The engine grants the right when somebody
 * becomes assignee, owner or candidate and never takes it back; this takes it back.
 */
final class TaskGrants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        if (oldAssignee != null
                && !oldAssignee.equals(newAssignee)
                && !holds(task, oldAssignee, IdentityLinkType.ASSIGNEE)) {
            withdraw(task, oldAssignee, null);
        }
        return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskOwner(
            Task task, @Nullable String oldOwner, @Nullable String newOwner) {
        if (oldOwner != null && !oldOwner.equals(newOwner) && !holds(task, oldOwner, IdentityLinkType.OWNER)) {
            withdraw(task, oldOwner, null);
        }
        return super.newTaskOwner(task, oldOwner, newOwner);
    }

    @Override
    public AuthorizationEntity @Nullable [] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        if (!holds(task, userId, type)) {
            withdraw(task, userId, null);
        }
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        var stays = ((TaskEntity) task)
                .getIdentityLinks().stream()
                        .anyMatch(link -> groupId.equals(link.getGroupId()) && !type.equals(link.getType()));
        if (!stays) {
            withdraw(task, null, groupId);
        }
        return null;
    }

    /** Whether somebody has the task in another way than the one that just ends. */
    private static boolean holds(Task task, String userId, String ending) {
        return (!ending.equals(IdentityLinkType.ASSIGNEE) && userId.equals(task.getAssignee()))
                || (!ending.equals(IdentityLinkType.OWNER) && userId.equals(task.getOwner()))
                || ((TaskEntity) task)
                        .getIdentityLinks().stream()
                                .anyMatch(link -> userId.equals(link.getUserId()) && !ending.equals(link.getType()));
    }

    @Override
    protected AuthorizationEntity @Nullable [] createOrUpdateAuthorizations(
            Task task, @Nullable String groupId, @Nullable String userId) {
        var known = fromThisTransaction(task.getId(), userId, groupId);
        if (known == null) {
            return super.createOrUpdateAuthorizations(task, groupId, userId);
        }
        var entities = Context.getCommandContext().getDbEntityManager();
        if (entities.isDeleted(known)) {
            entities.undoDelete(known); // given back before it was gone
        }
        return null;
    }

    /** Nobody can hold a right to a task that does not exist yet outside this transaction. */
    @Override
    protected @Nullable AuthorizationEntity getGrantAuthorization(
            String taskId, @Nullable String userId, @Nullable String groupId, Resource resource) {
        var entities = Context.getCommandContext().getDbEntityManager();
        var task = entities.getCachedEntity(TaskEntity.class, taskId);
        return task != null && entities.getDbEntityCache().isTransient(task)
                ? null
                : super.getGrantAuthorization(taskId, userId, groupId, resource);
    }

    private void withdraw(Task task, @Nullable String userId, @Nullable String groupId) {
        var known = fromThisTransaction(task.getId(), userId, groupId);
        var grant = known != null ? known : getGrantAuthorization(task.getId(), userId, groupId, Resources.TASK);
        if (grant != null) {
            var command = Context.getCommandContext();
            command.runWithoutAuthorization(() -> {
                command.getAuthorizationManager().delete(grant);
                return null;
            });
        }
    }

    private static @Nullable AuthorizationEntity fromThisTransaction(
            String taskId, @Nullable String userId, @Nullable String groupId) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .getCachedEntitiesByType(AuthorizationEntity.class)
                .stream()
                .filter(grant -> grant.getResource() == Resources.TASK.resourceType()
                        && taskId.equals(grant.getResourceId())
                        && grant.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                        && Objects.equals(userId, grant.getUserId())
                        && Objects.equals(groupId, grant.getGroupId()))
                .findFirst()
                .orElse(null);
    }
}
