package org.officeflow.engine.security;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Gives the engine's answer to the question whether somebody may do something, with one plain query. The engine puts together a
 * query of its own for each question, of up to six parts for each right that would do, and first reads which groups have a right
 * at all.
 *
 * <p>A right is granted to the person, to one of their groups or to everybody, on this thing or on all of its kind. Nothing is
 * revoked here ({@code authorization-check-revokes: never}); where revokes count, and for questions that are put together of
 * others, the engine's own way is taken. A list of tasks that asks for somebody's own is not asked about rights ({@link OwnTasks}).
 */
class OfficeAuthorizations extends AuthorizationManager {

    private static final String GRANTS =
            """
            select RESOURCE_TYPE_, RESOURCE_ID_, PERMS_ from ACT_RU_AUTHORIZATION
            where (TYPE_ = 1 and (USER_ID_ = ? or GROUP_ID_ = any (?)) or TYPE_ = 0 and USER_ID_ = '*')
              and RESOURCE_TYPE_ = any (?) and RESOURCE_ID_ = any (?)""";

    private record Grant(int kind, String thing, int rights) {

        boolean covers(PermissionCheck check) {
            return kind == check.getResourceType()
                    && (thing.equals(Authorization.ANY) || thing.equals(check.getResourceId()))
                    && (rights & check.getPerms()) == check.getPerms();
        }
    }

    /** One question to the database. */
    private record Asked(String person, List<String> groups, List<Integer> kinds, List<String> things) {}

    /** Of this command: the guard of the forms and the engine behind it ask the same. */
    private final Map<Asked, List<Grant>> known = new HashMap<>();

    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null ? List.of() : List.copyOf(groups);
    }

    @Override
    public boolean isAuthorized(String person, @Nullable List<String> groups, PermissionCheck check) {
        return !isAuthorizationEnabled() || isAuthorized(person, groups, createCompositePermissionCheck(check));
    }

    @Override
    public boolean isAuthorized(String person, @Nullable List<String> groups, CompositePermissionCheck question) {
        var checks = question.getAtomicChecks();
        if (!question.isDisjunctive()
                || !question.getCompositeChecks().isEmpty()
                || isRevokeAuthCheckEnabled(person, groups)
                || !checks.stream().allMatch(this::isPlain)) {
            return super.isAuthorized(person, groups, question);
        }
        var who = new Asked(person, filterAuthenticatedGroupIds(groups), kinds(checks), things(checks));
        var grants = known.computeIfAbsent(who, OfficeAuthorizations::grants);
        for (var check : checks) {
            if (grants.stream().anyMatch(grant -> grant.covers(check))) {
                return true;
            }
            var otherwise = check.getAuthorizationNotFoundReturnValue();
            if (otherwise != null) {
                return otherwise == 1;
            }
        }
        return false;
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        var check = query.getAuthCheck();
        if (check.isAuthorizationCheckEnabled() && OwnTasks.asks(query, check.getAuthUserId())) {
            check.setAuthorizationCheckEnabled(false);
        }
    }

    private boolean isPlain(PermissionCheck check) {
        return check.getResourceIdQueryParam() == null && isResourceValidForPermission(check);
    }

    private static List<Integer> kinds(List<PermissionCheck> checks) {
        return checks.stream().map(PermissionCheck::getResourceType).toList();
    }

    private static List<String> things(List<PermissionCheck> checks) {
        return Stream.concat(
                        Stream.of(Authorization.ANY),
                        checks.stream().map(PermissionCheck::getResourceId).filter(id -> id != null))
                .distinct()
                .toList();
    }

    private static List<Grant> grants(Asked asked) {
        var connection =
                Context.getCommandContext().getDbSqlSession().getSqlSession().getConnection();
        try (var query = connection.prepareStatement(GRANTS)) {
            query.setString(1, asked.person);
            query.setArray(2, connection.createArrayOf("text", asked.groups.toArray()));
            query.setArray(3, connection.createArrayOf("integer", asked.kinds.toArray()));
            query.setArray(4, connection.createArrayOf("text", asked.things.toArray()));
            var grants = new ArrayList<Grant>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    grants.add(new Grant(row.getInt(1), row.getString(2), row.getInt(3)));
                }
            }
            return grants;
        } catch (SQLException e) {
            throw new ProcessEngineException("The rights of " + asked.person + " cannot be read.", e);
        }
    }
}
