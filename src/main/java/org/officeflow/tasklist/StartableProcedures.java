package org.officeflow.tasklist;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.engine.security.CurrentUser;
import org.springframework.stereotype.Service;

/**
 * The procedures that a person may start, with what the analyst wrote about them in Modeler: the documentation of the start event,
 * else that of the procedure.
 */
@Service
public class StartableProcedures {

    private static final int MOST = 200;

    private final RepositoryService repositoryService;
    private final CurrentUser currentUser;
    private final ModelWords words;

    StartableProcedures(RepositoryService repositoryService, CurrentUser currentUser, ModelWords words) {
        this.repositoryService = repositoryService;
        this.words = words;
        this.currentUser = currentUser;
    }

    /** One procedure. */
    public record Procedure(String key, String name, String sentence) {}

    /** Those that the person who asks may start, by name; what is only called by other procedures is not among them. */
    public List<Procedure> ofCurrentUser() {
        currentUser.id();
        return repositoryService
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .startableInTasklist()
                .startablePermissionCheck()
                .orderByProcessDefinitionName()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(this::procedure)
                .sorted(Comparator.comparing(Procedure::name))
                .toList();
    }

    private Procedure procedure(ProcessDefinition definition) {
        var key = definition.getKey();
        var name = definition.getName() == null ? key : words.procedure(key, definition.getName());
        return new Procedure(key, name, sentence(definition));
    }

    private String sentence(ProcessDefinition definition) {
        Process process =
                repositoryService.getBpmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
        var starts = process.getChildElementsByType(StartEvent.class).stream()
                .filter(start -> start.getEventDefinitions().isEmpty());
        return Stream.concat(
                        starts.flatMap(start -> texts(process.getId() + "." + start.getId(), start)),
                        texts(process.getId(), process))
                .findFirst()
                .orElse("");
    }

    private Stream<String> texts(String key, BaseElement element) {
        return element.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .map(text -> words.about(key, text));
    }
}
