package org.officeflow.engine.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that everybody finds in Tasklist. What may be done to a case as long as it runs, and need not be, has the priority 0 in its
 * model and a list of its own. Which filters of an office they are is kept in the engine's properties, so
 * that a list which an administrator renamed, changed or removed stays as the administrator left it; one that is still as it once
 * was delivered becomes what is delivered now.
 */
@Component
class SharedFilters {

    private static final Words WORDS = Words.of("engine");

    private static final String KEPT_AS = "officeflow.list.";
    private static final int MUST_BE_DONE = 1;
    private static final long LOCK = 20_010;

    private final FilterService filterService;
    private final TaskService taskService;
    private final AuthorizationService authorizationService;
    private final ManagementService managementService;
    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    SharedFilters(
            FilterService filterService,
            TaskService taskService,
            AuthorizationService authorizationService,
            ManagementService managementService,
            JdbcClient jdbc) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.authorizationService = authorizationService;
        this.managementService = managementService;
        this.jdbc = jdbc;
    }

    /** What a list finds and how it is shown. */
    private record Content(TaskQuery query, Map<String, Object> properties) {}

    /**
     * A list of ours.
     *
     * @param before what was delivered under this name in earlier versions
     */
    private record Shared(String key, String name, Content now, List<Content> before) {}

    /** Brings the lists into the state of this version, and lets everybody read them. */
    @Transactional
    public void write() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)") // nodes that start together make them once
                .param(LOCK)
                .query((row, number) -> 1)
                .single();
        shared().forEach(this::write);
    }

    private List<Shared> shared() {
        return List.of(
                new Shared(
                        "my-tasks",
                        english("my-tasks"),
                        new Content(mine(), properties(10, english("my-tasks.description"))),
                        List.of(new Content(mine(), propertiesBefore(10)))),
                new Shared(
                        "my-groups-tasks",
                        english("my-groups-tasks"),
                        new Content(
                                offered().taskMinPriority(MUST_BE_DONE),
                                properties(20, english("my-groups-tasks.description"))),
                        List.of(
                                new Content(offered(), properties(20, english("my-groups-tasks.description"))),
                                new Content(
                                        tasks().taskCandidateGroupInExpression("${currentUserGroups()}")
                                                .taskUnassigned(),
                                        propertiesBefore(20)))),
                new Shared(
                        "overdue",
                        english("overdue"),
                        new Content(
                                tasks().dueBeforeExpression("${now()}")
                                        .or()
                                        .taskAssigneeExpression("${currentUser()}")
                                        .taskCandidateUserExpression("${currentUser()}")
                                        .endOr(),
                                properties(30, english("overdue.description"))),
                        List.of(new Content(tasks().dueBeforeExpression("${now()}"), propertiesBefore(30)))),
                new Shared(
                        "running",
                        english("running"),
                        new Content(
                                tasks().taskMaxPriority(MUST_BE_DONE - 1)
                                        .or()
                                        .taskAssigneeExpression("${currentUser()}")
                                        .taskCandidateUserExpression("${currentUser()}")
                                        .endOr(),
                                properties(40, english("running.description"))),
                        List.of()));
    }

    /** As it is kept; whoever reads another language gets it translated on the way out. */
    private static String english(String key) {
        return WORDS.say(Language.ENGLISH, "list." + key);
    }

    private TaskQuery mine() {
        return tasks().taskAssigneeExpression("${currentUser()}");
    }

    private TaskQuery offered() {
        return tasks().taskCandidateUserExpression("${currentUser()}");
    }

    private TaskQuery tasks() {
        return taskService.createTaskQuery();
    }

    private static Map<String, Object> properties(int priority, String description) {
        return Map.of("priority", priority, "refresh", true, "description", description);
    }

    private static Map<String, Object> propertiesBefore(int priority) {
        return Map.of(
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(Map.of("name", "reference", "label", "Case")));
    }

    private void write(Shared shared) {
        var id = managementService.getProperties().get(KEPT_AS + shared.key);
        var present = id == null ? named(shared.name) : Optional.ofNullable(filterService.getFilter(id));
        if (id != null && present.isEmpty()) {
            return; // an administrator removed it
        }
        var filter = present.orElseGet(() -> filterService.newTaskFilter(shared.name));
        if (present.isEmpty() || shared.before.stream().anyMatch(before -> is(filter, before))) {
            filterService.saveFilter(filter.setQuery(shared.now.query).setProperties(shared.now.properties));
        }
        if (id == null) {
            managementService.setProperty(KEPT_AS + shared.key, filter.getId());
            letEverybodyRead(filter);
        }
    }

    private Optional<Filter> named(String name) {
        return filterService.createFilterQuery().filterName(name).list().stream()
                .findFirst();
    }

    private boolean is(Filter filter, Content content) {
        var delivered = filterService.newTaskFilter().setQuery(content.query).setProperties(content.properties);
        return query(filter).equals(query(delivered))
                && parsed(filter.getProperties()).equals(parsed(delivered.getProperties()));
    }

    private JsonNode query(Filter filter) {
        try {
            return json.readTree(((FilterEntity) filter).getQueryInternal());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the list " + filter.getName() + " cannot be read", e);
        }
    }

    private JsonNode parsed(Map<String, Object> properties) {
        try {
            return json.readTree(json.writeValueAsString(properties));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the properties of a list cannot be read", e);
        }
    }

    private void letEverybodyRead(Filter filter) {
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
