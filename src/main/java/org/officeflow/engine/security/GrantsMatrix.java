package org.officeflow.engine.security;

import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.BATCH;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.SYSTEM;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.stereotype.Component;

/**
 * What each role group may do in the engine, as one table. Everybody is in {@code employee} as well. Tasks are not here: who
 * holds a task may read and work it, see {@link TaskGrants}.
 */
@Component
class GrantsMatrix {

    static final String ANY = Authorization.ANY;

    /** One cell: a group, what it concerns, and what is permitted there. */
    record Grant(String group, Resource resource, String id, Permission... permissions) {}

    private static final Map<String, String> GROUPS = groups();
    private static final List<Grant> TABLE = table();

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;

    GrantsMatrix(IdentityService identityService, AuthorizationService authorizationService) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
    }

    private static Map<String, String> groups() {
        var names = new LinkedHashMap<String, String>();
        names.put("employee", "Everybody");
        names.put("manager", "Managers");
        names.put("office", "Office management");
        names.put("hr", "Human resources");
        names.put("finance", "Finance");
        names.put("it", "IT");
        names.put("facilities", "Facilities");
        names.put("legal", "Legal");
        names.put("privacy", "Privacy");
        names.put("managing-director", "Managing directors");
        names.put("analyst", "Analysts");
        names.put("auditor", "Auditors");
        names.put("operator", "Operators");
        names.put(Groups.CAMUNDA_ADMIN, "Administrators");
        return Collections.unmodifiableMap(names);
    }

    private static List<Grant> table() {
        var read = Permissions.READ;
        var access = Permissions.ACCESS;
        var table = new ArrayList<Grant>();
        table.add(new Grant("employee", APPLICATION, "tasklist", access));
        for (var procedure : List.of("purchase-request", "absence")) {
            table.add(new Grant("employee", PROCESS_DEFINITION, procedure, read, Permissions.CREATE_INSTANCE));
        }
        for (var called : List.of(
                "approval-round",
                "purchase-order",
                "employee-onboarding",
                "onboarding-item",
                "employment-contract",
                "pre-boarding",
                "policy-acknowledgement",
                "mandatory-training",
                "employee-offboarding",
                "return-item",
                "employee-transfer",
                "probation",
                "check-in")) {
            table.add(new Grant("employee", PROCESS_DEFINITION, called, read));
        }
        for (var announcer : List.of("hr", "office", "manager")) {
            table.add(
                    new Grant(announcer, PROCESS_DEFINITION, "employee-onboarding", read, Permissions.CREATE_INSTANCE));
        }
        for (var announcer : List.of("hr", "manager")) {
            table.add(new Grant(
                    announcer, PROCESS_DEFINITION, "employee-offboarding", read, Permissions.CREATE_INSTANCE));
            table.add(new Grant(announcer, PROCESS_DEFINITION, "employee-transfer", read, Permissions.CREATE_INSTANCE));
        }
        table.add(new Grant("employee", PROCESS_INSTANCE, ANY, Permissions.CREATE));
        for (var office : List.of(
                "manager", "office", "hr", "finance", "it", "facilities", "legal", "privacy", "managing-director")) {
            table.add(new Grant(office, APPLICATION, "tasklist", access));
            table.add(new Grant(office, APPLICATION, "cockpit", access));
        }
        table.add(new Grant("auditor", APPLICATION, "cockpit", access));
        table.add(new Grant("auditor", PROCESS_DEFINITION, ANY, read, Permissions.READ_HISTORY));
        table.add(new Grant("auditor", DECISION_DEFINITION, ANY, read, Permissions.READ_HISTORY));
        table.add(new Grant("auditor", DECISION_REQUIREMENTS_DEFINITION, ANY, read));
        for (var category : List.of("TaskWorker", "Operator", "Admin")) {
            table.add(new Grant("auditor", OPERATION_LOG_CATEGORY, category, UserOperationLogCategoryPermissions.READ));
        }
        table.add(new Grant("operator", APPLICATION, "cockpit", access));
        table.add(new Grant(
                "operator",
                PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE));
        table.add(new Grant("operator", BATCH, ANY, read));
        table.add(new Grant("operator", SYSTEM, ANY, SystemPermissions.READ));
        table.add(new Grant("analyst", APPLICATION, "cockpit", access));
        table.add(new Grant("analyst", DEPLOYMENT, ANY, read, Permissions.CREATE));
        table.add(new Grant("analyst", PROCESS_DEFINITION, ANY, read));
        table.add(new Grant("analyst", DECISION_DEFINITION, ANY, read));
        table.add(new Grant("analyst", DECISION_REQUIREMENTS_DEFINITION, ANY, read));
        for (var group : List.of("manager", "office", "hr", "finance", "it", "facilities", "operator", "auditor")) {
            table.add(new Grant(group, USER, ANY, read));
            table.add(new Grant(group, GROUP, ANY, read));
        }
        for (var resource : Resources.values()) {
            table.add(new Grant(Groups.CAMUNDA_ADMIN, resource, ANY, Permissions.ALL));
        }
        return List.copyOf(table);
    }

    /** Brings groups and grants into the state of the table; what an administrator granted besides stays. */
    void write() {
        GROUPS.forEach(this::writeGroup);
        TABLE.forEach(this::write);
    }

    private void writeGroup(String id, String name) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            var group = identityService.newGroup(id);
            group.setName(name);
            group.setType(id.equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : "WORKFLOW");
            identityService.saveGroup(group);
        }
    }

    void write(Grant grant) {
        var present = authorizationService
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
        if (present != null && Arrays.stream(grant.permissions()).allMatch(present::isPermissionGranted)) {
            return;
        }
        var authorization =
                present == null ? authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : present;
        authorization.setGroupId(grant.group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        for (var permission : grant.permissions()) {
            authorization.addPermission(permission);
        }
        authorizationService.saveAuthorization(authorization);
    }
}
