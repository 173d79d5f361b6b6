package org.officeflow.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.Documents;
import org.officeflow.document.StoredDocument;
import org.officeflow.document.Upload;
import org.officeflow.dossier.PapersApart;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.language.Saying;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of a case for whoever has a task of it. Who may not read the task learns no more than that there is none.
 */
@Service
public class TaskDocuments {

    /** How the timeline tells of it. */
    static final Saying ATTACHED = Saying.of("tasklist", "timeline.attached");

    private static final Words WORDS = Words.of("tasklist");

    private static final String ATTACHMENT = "attachment";

    private final TaskCases cases;
    private final AuthorizationService authorizationService;
    private final Documents documents;
    private final Timeline timeline;
    private final CurrentUser currentUser;

    TaskDocuments(
            TaskCases cases,
            AuthorizationService authorizationService,
            Documents documents,
            Timeline timeline,
            CurrentUser currentUser) {
        this.cases = cases;
        this.authorizationService = authorizationService;
        this.documents = documents;
        this.timeline = timeline;
        this.currentUser = currentUser;
    }

    /** The documents of the task's case, oldest first; empty when the person who asks may not read the task. */
    @Transactional(readOnly = true)
    public Optional<List<StoredDocument>> of(String taskId) {
        return cases.papersOf(taskId).map(papers -> documents.ofReference(papers.reference()));
    }

    /** One document; empty when it is not of this task's case, or the person who asks may not read the task. */
    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(String taskId, UUID document) {
        return cases.papersOf(taskId).flatMap(papers -> documents.find(document).filter(found -> found.reference()
                .equals(papers.reference())));
    }

    /** What a file that is attached to the task may be; nothing to choose from where it does not matter. */
    @Transactional(readOnly = true)
    public List<PapersApart.Kind> kinds(String taskId) {
        return cases.papersOf(taskId).map(papers -> papers.kinds()).orElse(List.of());
    }

    /** Attaches a file where nobody says what it is. */
    @Transactional
    public Optional<Upload> attach(String taskId, String fileName, byte[] content) {
        return attach(taskId, null, fileName, content);
    }

    /**
     * Attaches a file to the task's case and tells its timeline; empty when the person may not work the task.
     *
     * @param kind one of {@link #kinds}, where there are any
     */
    @Transactional
    public Optional<Upload> attach(String taskId, @Nullable String kind, String fileName, byte[] content) {
        return cases.of(taskId).filter(reference -> mayWork(taskId)).flatMap(reference -> cases.papersOf(taskId)
                .map(papers -> attach(reference, papers, kind, fileName, content)));
    }

    private Upload attach(
            String reference, TaskCases.Papers papers, @Nullable String kind, String fileName, byte[] content) {
        if (!papers.isOpen()) {
            return new Upload.Refused(Upload.Reason.KIND, WORDS.say("attach.nothing"));
        }
        if (!papers.kinds().isEmpty()
                && papers.kinds().stream().noneMatch(each -> each.key().equals(kind))) {
            return new Upload.Refused(Upload.Reason.KIND, WORDS.say("kind"));
        }
        var kept = kind == null || papers.kinds().isEmpty() ? ATTACHMENT : kind;
        var upload = documents.upload(papers.reference(), kept, fileName, content, currentUser.id());
        if (papers.reference().equals(reference) && upload instanceof Upload.Accepted accepted) {
            timeline.add(
                    reference,
                    new PersonId(currentUser.id()),
                    ATTACHED,
                    accepted.document().fileName());
        }
        return upload;
    }

    private boolean mayWork(String taskId) {
        return authorizationService.isUserAuthorized(
                currentUser.id(), currentUser.groups(), TaskPermissions.TASK_WORK, Resources.TASK, taskId);
    }
}
