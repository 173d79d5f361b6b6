package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.officeflow.dossier.Cases;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.Web;
import org.springframework.stereotype.Component;

/** Everybody of the demo office looks wherever a case can be looked at, for words that are not for everybody. */
@Component
class Curious {

    static final List<String> PEOPLE = List.of(
            "employee",
            "manager",
            "office",
            "hr",
            "finance",
            "it",
            "facilities",
            "analyst",
            "auditor",
            "operator",
            "admin");

    private static final String PAGES = "/camunda/api/cockpit/plugin/officeflow/default/cases/";

    private final OfficeDriver office;
    private final List<Cases> cases;
    private final Organisation organisation;
    private final AuthorizationService authorizations;

    Curious(OfficeDriver office, List<Cases> cases, Organisation organisation, AuthorizationService authorizations) {
        this.authorizations = authorizations;
        this.office = office;
        this.cases = cases;
        this.organisation = organisation;
    }

    /** All that everybody finds in these cases, by person and place. */
    Found look(int port, String... references) {
        var found = new LinkedHashMap<String, Map<String, String>>();
        for (var person : PEOPLE) {
            var places = found.computeIfAbsent(person, each -> new LinkedHashMap<>());
            var client = OfficeClient.demo(port, person);
            assertThat(client.get("/engine-rest/task/count").status())
                    .as(person)
                    .isEqualTo(200);
            var cockpit = mayOpenCockpit(person) ? new Web(port).login("cockpit", person, "officeflow-demo") : null;
            for (var reference : references) {
                paths(reference).forEach(path -> {
                    var answer = client.get(path);
                    assertThat(answer.status()).as(person + " at " + path).isNotIn(401, 429, 500);
                    places.put(path, answer.body());
                });
                if (cockpit != null) {
                    pages(reference).forEach(page -> {
                        var answer = cockpit.get(page);
                        assertThat(answer.statusCode())
                                .as(person + " at " + page)
                                .isIn(200, 404);
                        places.put(page, answer.body());
                    });
                }
                places.put("dossier of " + reference, dossier(person, reference));
            }
        }
        return new Found(found);
    }

    /** What everybody found. */
    record Found(Map<String, Map<String, String>> byPerson) {

        /** Who found these words. */
        Set<String> by(String planted) {
            return byPerson.keySet().stream()
                    .filter(person -> !places(person, planted).isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Where somebody found these words. */
        List<String> places(String person, String planted) {
            return byPerson.get(person).entrySet().stream()
                    .filter(place -> place.getValue().contains(planted))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private boolean mayOpenCockpit(String person) {
        return authorizations.isUserAuthorized(
                person, groups(person), Permissions.ACCESS, Resources.APPLICATION, "cockpit");
    }

    private List<String> groups(String person) {
        return Stream.of(Group.values())
                .filter(group -> organisation.members(group).contains(new PersonId(person)))
                .map(Group::key)
                .toList();
    }

    private static List<String> pages(String reference) {
        return List.of(PAGES + reference, PAGES + reference + "/history.csv", PAGES + "?words=" + reference);
    }

    private Stream<String> paths(String reference) {
        var tasks = office.tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(task -> Stream.of(
                        "/engine-rest/task/" + task.getId(),
                        "/engine-rest/task/" + task.getId() + "/variables",
                        "/engine-rest/task/" + task.getId() + "/form-variables?deserializeValues=false",
                        "/engine-rest/task/" + task.getId() + "/comment",
                        "/engine-rest/task/" + task.getId() + "/attachment",
                        "/api/tasks/" + task.getId() + "/timeline",
                        "/api/tasks/" + task.getId() + "/documents"));
        var instances =
                office
                        .history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .list()
                        .stream()
                        .flatMap(instance -> Stream.of(
                                "/engine-rest/history/variable-instance?maxResults=500&processInstanceId="
                                        + instance.getId(),
                                "/engine-rest/history/detail?maxResults=500&processInstanceId=" + instance.getId(),
                                "/engine-rest/history/task?maxResults=500&processInstanceId=" + instance.getId(),
                                "/engine-rest/history/process-instance/" + instance.getId(),
                                "/engine-rest/variable-instance?maxResults=500&processInstanceIdIn=" + instance.getId(),
                                "/engine-rest/process-instance/" + instance.getId() + "/variables"));
        var lists = Stream.of(
                "/api/outbox?reference=" + reference,
                "/engine-rest/task?maxResults=500&processInstanceBusinessKey=" + reference);
        return Stream.of(tasks, instances, lists).flatMap(each -> each);
    }

    private String dossier(String person, String reference) {
        var reader = new PersonId(person);
        return cases.stream()
                .filter(procedure -> procedure.owns(reference) && procedure.mayRead(reference, reader, groups(person)))
                .map(procedure -> text(procedure.dossier(reference, reader)))
                .findFirst()
                .orElse("");
    }

    static String text(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
