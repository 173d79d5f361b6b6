package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Our answer to every question about a right is the engine's own. */
@OfficeTest
class OfficeAuthorizationsTest {

    private static final String THING = "thing-of-this-test";

    private static final List<String> THINGS = Arrays.asList(Authorization.ANY, THING, "purchase-request", "nothing");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private IdentityService identity;

    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void grant() {
        grant(Authorization.AUTH_TYPE_GRANT, "employee", null, Resources.TASK, TaskPermissions.READ);
        grant(Authorization.AUTH_TYPE_GRANT, null, "manager", Resources.TASK, TaskPermissions.TASK_WORK);
        grant(Authorization.AUTH_TYPE_GLOBAL, "*", null, Resources.PROCESS_INSTANCE, Permissions.READ);
    }

    @AfterEach
    void takeBack() {
        made.forEach(authorizations::deleteAuthorization);
    }

    @Test
    void everyQuestionOfEverybodyHasTheEnginesAnswer() {
        var granted = 0;
        for (var person : List.of("employee", "manager", "auditor", "nobody")) {
            var groups = groups(person);
            for (var resource : Resources.values()) {
                for (var permission : permissions(resource)) {
                    for (var thing : THINGS) {
                        var check = check(permission, resource, thing, null);
                        var answer = ours(person, groups, check);
                        assertThat(answer)
                                .as("%s: %s on %s %s", person, permission.getName(), resource, thing)
                                .isEqualTo(engines(person, groups, check));
                        granted += answer ? 1 : 0;
                    }
                }
            }
        }
        assertThat(granted).isBetween(100, 5_000);
    }

    @Test
    void whereOneOfSeveralRightsIsEnoughTheAnswerIsTheEngines() {
        var questions = new ArrayList<CompositePermissionCheck>();
        for (var first : THINGS) {
            for (var second : List.of("purchase-request", "nothing")) {
                for (var otherwise : Arrays.asList(null, 0L)) {
                    questions.add(question(
                            true,
                            check(TaskPermissions.READ, Resources.TASK, first, otherwise),
                            check(ProcessDefinitionPermissions.READ, Resources.PROCESS_DEFINITION, second, 0L)));
                }
            }
        }
        for (var person : List.of("employee", "manager", "auditor", "nobody")) {
            for (var question : questions) {
                assertThat(ours(person, groups(person), question)).isEqualTo(engines(person, groups(person), question));
            }
        }
    }

    @Test
    void aRightThatTheThingDoesNotKnowIsRefusedAsTheEngineDoes() {
        var check = check(ProcessDefinitionPermissions.READ_TASK, Resources.USER, "employee", null);

        assertThatThrownBy(() -> ours("employee", List.of(), check)).isInstanceOf(BadUserRequestException.class);
    }

    private void grant(
            int type, @Nullable String user, @Nullable String group, Resource resource, Permission permission) {
        var grant = authorizations.createNewAuthorization(type);
        if (user != null && type == Authorization.AUTH_TYPE_GRANT) {
            grant.setUserId(user);
        }
        if (group != null) {
            grant.setGroupId(group);
        }
        grant.setResource(resource);
        grant.setResourceId(THING);
        grant.addPermission(permission);
        made.add(authorizations.saveAuthorization(grant).getId());
    }

    private static List<Permission> permissions(Resource resource) {
        return Arrays.stream(ResourceTypeUtil.getPermissionsByResourceType(resource.resourceType()))
                .filter(permission -> List.of(permission.getTypes()).contains(resource))
                .toList();
    }

    private List<String> groups(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
    }

    private boolean ours(String person, List<String> groups, PermissionCheck check) {
        return ask(new OfficeAuthorizations(), person, groups, question(true, check));
    }

    private boolean ours(String person, List<String> groups, CompositePermissionCheck question) {
        return ask(new OfficeAuthorizations(), person, groups, question);
    }

    private boolean engines(String person, List<String> groups, PermissionCheck check) {
        return ask(new AuthorizationManager(), person, groups, question(true, check));
    }

    private boolean engines(String person, List<String> groups, CompositePermissionCheck question) {
        return ask(new AuthorizationManager(), person, groups, question);
    }

    private boolean ask(
            AuthorizationManager manager, String person, List<String> groups, CompositePermissionCheck question) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> manager.isAuthorized(person, groups, question));
    }

    private static CompositePermissionCheck question(boolean oneIsEnough, PermissionCheck... checks) {
        var question = new CompositePermissionCheck(oneIsEnough);
        question.setAtomicChecks(List.of(checks));
        return question;
    }

    private static PermissionCheck check(
            Permission permission, Resource resource, @Nullable String thing, @Nullable Long otherwise) {
        var check = new PermissionCheck();
        check.setPermission(permission);
        check.setResource(resource);
        check.setResourceId(thing);
        check.setAuthorizationNotFoundReturnValue(otherwise);
        return check;
    }
}
