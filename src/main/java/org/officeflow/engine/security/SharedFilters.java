package org.officeflow.engine.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The three lists that everybody finds in Tasklist. */
@Component
class SharedFilters {

    private final FilterService filterService;
    private final TaskService taskService;
    private final AuthorizationService authorizationService;

    SharedFilters(FilterService filterService, TaskService taskService, AuthorizationService authorizationService) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.authorizationService = authorizationService;
    }

    /** Makes those that are missing, and lets everybody read them. */
    void write() {
        write("My tasks", 10, tasks().taskAssigneeExpression("${currentUser()}"));
        write(
                "My group's tasks",
                20,
                tasks().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
        write("Overdue", 30, tasks().dueBeforeExpression("${now()}"));
    }

    private TaskQuery tasks() {
        return taskService.createTaskQuery();
    }

    private void write(String name, int priority, TaskQuery query) {
        var filter = filterService.createFilterQuery().filterName(name).list().stream()
                .findFirst()
                .orElseGet(() -> {
                    Map<String, Object> properties = new HashMap<>();
                    properties.put("priority", priority);
                    properties.put("refresh", true);
                    properties.put("showUndefinedVariable", false);
                    properties.put("variables", List.of(Map.of("name", "reference", "label", "Case")));
                    return filterService.saveFilter(
                            filterService.newTaskFilter(name).setQuery(query).setProperties(properties));
                });
        var grants = authorizationService
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(Resources.FILTER)
                .resourceId(filter.getId());
        if (grants.count() == 0) {
            var everybody = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            everybody.setUserId(Authorization.ANY);
            everybody.setResource(Resources.FILTER);
            everybody.setResourceId(filter.getId());
            everybody.addPermission(Permissions.READ);
            authorizationService.saveAuthorization(everybody);
        }
    }
}
