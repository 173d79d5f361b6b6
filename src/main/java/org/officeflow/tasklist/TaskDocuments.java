package org.officeflow.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.officeflow.document.Documents;
import org.officeflow.document.StoredDocument;
import org.officeflow.document.Upload;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.organisation.PersonId;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of a case for whoever has a task of it. The case is always taken from the task; who may not read the task
 * learns no more than that there is none.
 */
@Service
public class TaskDocuments {

    private static final String ATTACHMENT = "attachment";

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final AuthorizationService authorizationService;
    private final Documents documents;
    private final Timeline timeline;
    private final CurrentUser currentUser;
    private final AsSystem asSystem;

    TaskDocuments(
            TaskService taskService,
            RuntimeService runtimeService,
            AuthorizationService authorizationService,
            Documents documents,
            Timeline timeline,
            CurrentUser currentUser,
            AsSystem asSystem) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.authorizationService = authorizationService;
        this.documents = documents;
        this.timeline = timeline;
        this.currentUser = currentUser;
        this.asSystem = asSystem;
    }

    /** The documents of the task's case, oldest first; empty when the person who asks may not read the task. */
    @Transactional(readOnly = true)
    public Optional<List<StoredDocument>> of(String taskId) {
        return caseOf(taskId).map(documents::ofReference);
    }

    /** One document; empty when it is not of this task's case, or the person who asks may not read the task. */
    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(String taskId, UUID document) {
        return caseOf(taskId).flatMap(reference -> documents.find(document).filter(found -> found.reference()
                .equals(reference)));
    }

    /** Attaches a file to the task's case and tells its timeline; empty when the person may not work the task. */
    @Transactional
    public Optional<Upload> attach(String taskId, String fileName, byte[] content) {
        return caseOf(taskId).filter(reference -> mayWork(taskId)).map(reference -> {
            var upload = documents.upload(reference, ATTACHMENT, fileName, content, currentUser.id());
            if (upload instanceof Upload.Accepted accepted) {
                timeline.add(
                        reference,
                        new PersonId(currentUser.id()),
                        "Attached a document",
                        accepted.document().fileName());
            }
            return upload;
        });
    }

    private Optional<String> caseOf(String taskId) {
        currentUser.id();
        var task = taskService.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessInstanceId() == null) {
            return Optional.empty();
        }
        return asSystem.call(() -> Optional.ofNullable(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(instance -> instance.getBusinessKey()));
    }

    private boolean mayWork(String taskId) {
        return authorizationService.isUserAuthorized(
                currentUser.id(), currentUser.groups(), TaskPermissions.TASK_WORK, Resources.TASK, taskId);
    }
}
