package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.QueryValidators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.OfficeflowApplication;

/** Fact 0.2 and row 8; test C1. */
class QueriesTest extends SecurityTest {

    private static final String EVIL = "${''.getClass().forName('java.lang.System').getProperty('user.dir')}";

    @Test
    void theEngineUsesOurValidators() {
        assertThat(QueryValidators.class.getProtectionDomain().getCodeSource())
                .isEqualTo(OfficeflowApplication.class.getProtectionDomain().getCodeSource());
        assertThat(QueryValidators.AdhocQueryValidator.class
                        .getProtectionDomain()
                        .getCodeSource())
                .isEqualTo(OfficeflowApplication.class.getProtectionDomain().getCodeSource());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assigneeExpression",
                "assigneeLikeExpression",
                "candidateGroupExpression",
                "candidateUserExpression",
                "involvedUserExpression",
                "ownerExpression",
                "processInstanceBusinessKeyExpression",
                "processInstanceBusinessKeyLikeExpression"
            })
    void noQueryOfARequestEvaluatesAnExpression(String key) {
        var login = People.login(people.inGroups("camunda-admin"));
        var flat = "{\"" + key + "\":\"" + EVIL + "\"}";
        for (var query : List.of(
                flat,
                "{\"orQueries\":[" + flat + "]}",
                "{\"orQueries\":[{\"priority\":1},{\"name\":\"x\"}," + flat + "]}",
                "{\"name\":\"x\",\"orQueries\":[{\"assignee\":\"y\"}," + flat + "]}")) {
            for (var path : List.of("/engine-rest/task?maxResults=5", "/engine-rest/task/count")) {
                var answer = web.post(path, query, login);
                assertThat(answer.statusCode())
                        .as(path + " " + query + " " + answer.body())
                        .isEqualTo(400);
                assertThat(answer.body()).contains("Expressions are forbidden");
            }
        }
    }

    @Test
    void aFilterIsNotExtendedByAnExpression() {
        var filter = engine.getFilterService()
                .createFilterQuery()
                .filterName("My tasks")
                .list()
                .get(0);
        var login = People.login(people.inGroups());
        for (var query : List.of(
                "{\"assigneeExpression\":\"" + EVIL + "\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"" + EVIL + "\"}]}")) {
            for (var path : List.of("/list?maxResults=5", "/count", "/singleResult")) {
                var answer = web.post("/engine-rest/filter/" + filter.getId() + path, query, login);
                assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
            }
        }
        assertThat(web.get("/engine-rest/filter/" + filter.getId() + "/list?maxResults=5", login)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anEmployeeStoresNoFilterAndAnAdministratorNoneWithStrangeExpressions() {
        var body = "{\"name\":\"f\",\"resourceType\":\"Task\",\"query\":%s,\"properties\":{}}";
        assertThat(web.post("/engine-rest/filter/create", body.formatted("{}"), People.login(people.inGroups()))
                        .statusCode())
                .isEqualTo(403);
        var admin = People.login(people.inGroups("camunda-admin"));
        for (var query : List.of(
                "{\"assigneeExpression\":\"" + EVIL + "\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"" + EVIL + "\"}]}",
                "{\"dueBeforeExpression\":\"${dateTime().getClass()}\"}",
                "{\"assigneeExpression\":\"${currentUser()}${''.getClass()}\"}")) {
            assertThat(web.post("/engine-rest/filter/create", body.formatted(query), admin)
                            .statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(web.post(
                                "/engine-rest/filter/create",
                                body.formatted("{\"dueBeforeExpression\":\"${dateTime().plusDays(2)}\"}"),
                                admin)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStrangeExpressionThatIsStoredAlreadyIsNotEvaluated() {
        var filters = engine.getFilterService();
        var query = engine.getTaskService().createTaskQuery().taskAssigneeExpression("${currentUser()}");
        var id = filters.saveFilter(filters.newTaskFilter("stored before").setQuery(query))
                .getId();
        jdbc.update(
                "update act_ru_filter set query_ = replace(query_, 'currentUser()', '''''.getClass()') where id_ = ?",
                id);
        assertThatThrownBy(() -> filters.list(id)).isInstanceOf(BadUserRequestException.class);
        filters.deleteFilter(id);
    }

    @Test
    void everybodyFindsTheSharedLists() {
        var ann = people.inGroups();
        taskOf(ann);
        var list = web.get("/engine-rest/filter?maxResults=50", People.login(ann));
        assertThat(list.body()).contains("My tasks", "My group's tasks", "Overdue");
        var mine = engine.getFilterService()
                .createFilterQuery()
                .filterName("My tasks")
                .list();
        assertThat(mine).hasSize(1);
        assertThat(web.get("/engine-rest/filter/" + mine.get(0).getId() + "/list?maxResults=5", People.login(ann))
                        .body())
                .contains("\"assignee\":\"" + ann + "\"");
    }
}
