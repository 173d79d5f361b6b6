package org.officeflow.tasklist;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.officeflow.dossier.CaseHistory;
import org.officeflow.dossier.Cases;
import org.officeflow.dossier.Confidential;
import org.officeflow.dossier.HistoryEntry;
import org.officeflow.dossier.HistoryEntry.Kind;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.language.Language;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened so far in the case of a task, for whoever may read the task; who may not learns no more than that there is none.
 * Mails, what became of them, addresses, and what the engine did are for those who look after the office.
 */
@Service
public class TaskTimeline {

    private static final Set<Kind> FOR_EVERYBODY = EnumSet.of(Kind.EVENT, Kind.DECISION, Kind.DOCUMENT);
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

    private final TaskCases cases;
    private final List<Cases> procedures;
    private final CaseHistory history;
    private final CurrentUser currentUser;

    TaskTimeline(TaskCases cases, List<Cases> procedures, CaseHistory history, CurrentUser currentUser) {
        this.cases = cases;
        this.procedures = procedures;
        this.history = history;
        this.currentUser = currentUser;
    }

    /**
     * A case so far.
     *
     * @param entries oldest first
     */
    public record CaseSoFar(String reference, List<HistoryEntry> entries) {}

    /** The task's case so far; empty when the person who asks may not read the task. */
    @Transactional(readOnly = true)
    public Optional<CaseSoFar> of(String taskId) {
        return cases.of(taskId)
                .map(reference -> new CaseSoFar(
                        reference,
                        history.of(reference, new PersonId(currentUser.id()), confidential(reference)).stream()
                                .filter(entry -> FOR_EVERYBODY.contains(entry.kind()))
                                .filter(entry -> !isToldByItsDocument(entry))
                                .map(TaskTimeline::withoutAddress)
                                .toList()));
    }

    private Confidential confidential(String reference) {
        return procedures.stream()
                .filter(procedure -> procedure.owns(reference))
                .findFirst()
                .map(procedure -> procedure.confidential(reference, new PersonId(currentUser.id())))
                .orElse(Confidential.NOTHING);
    }

    /** A document that somebody attached stands in the history twice: as what they did, and as the document. */
    private static boolean isToldByItsDocument(HistoryEntry entry) {
        return entry.kind() == Kind.EVENT && entry.written().equals(TaskDocuments.ATTACHED.in(Language.ENGLISH));
    }

    private static HistoryEntry withoutAddress(HistoryEntry entry) {
        return isAddress(entry.detail())
                ? HistoryEntry.of(entry.at(), entry.kind(), entry.who(), entry.what(), null)
                : entry;
    }

    /** Where an order went is kept as a detail of its own; what somebody wrote stays as they wrote it. */
    private static boolean isAddress(@Nullable String detail) {
        return detail != null && ADDRESS.matcher(detail.strip()).matches();
    }
}
