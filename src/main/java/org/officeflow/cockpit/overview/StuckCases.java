package org.officeflow.cockpit.overview;

import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.officeflow.dossier.Cases;
import org.officeflow.engine.figures.StepNames;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases with a step that failed as often as it may be tried. Whoever may retry sees them all; everybody else those that they may
 * read, and that somebody else will look after them.
 */
@Component
class StuckCases {

    private static final Words WORDS = Words.of("cockpit");

    private static final int MOST = 100;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final AuthorizationService authorizations;
    private final List<Cases> procedures;
    private final StepNames names;
    private final ModelWords words;
    private final Timeline timeline;
    private final Clock clock;
    private final CurrentUser currentUser;
    private final AsSystem asSystem;

    StuckCases(
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            AuthorizationService authorizations,
            List<Cases> procedures,
            StepNames names,
            ModelWords words,
            Timeline timeline,
            Clock clock,
            CurrentUser currentUser,
            AsSystem asSystem) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.authorizations = authorizations;
        this.procedures = procedures;
        this.names = names;
        this.words = words;
        this.timeline = timeline;
        this.clock = clock;
        this.currentUser = currentUser;
        this.asSystem = asSystem;
    }

    /** @param more whether there are others that are not among these, the longest stuck */
    record Page(List<Stuck> cases, boolean more) {}

    /**
     * A step that failed for good.
     *
     * @param reason in the office's words
     * @param technical what a technician wants to read; null for whoever may not retry
     */
    record Stuck(
            String incident,
            String reference,
            String procedure,
            String step,
            String since,
            String reason,
            @Nullable String technical,
            boolean mayRetry,
            boolean mayRead) {}

    /** A step that is tried again; its state is one of {@code RUNS}, {@code FAILED}, {@code DONE}. */
    record Retry(String job, String state) {}

    Page of(PersonId person) {
        var incidents = incidents();
        var references = references(incidents);
        var known = incidents.stream()
                .map(incident -> known(incident, references.get(incident.getProcessInstanceId()), person))
                .flatMap(Optional::stream)
                .limit(MOST + 1L)
                .toList();
        return new Page(known.stream().limit(MOST).toList(), known.size() > MOST);
    }

    /**
     * Tries the step once more, soon and in the background.
     *
     * @throws NotFoundException if nothing is stuck there any more
     * @throws AuthorizationException if the person may not retry
     */
    @Transactional
    public Retry retry(String id, PersonId person) {
        var incident = asSystem.call(() -> Optional.ofNullable(
                        runtime.createIncidentQuery().incidentId(id).singleResult()))
                .filter(StuckCases::isFailedStep)
                .orElseThrow(() -> new NotFoundException(WORDS.say("stuck.gone")));
        checkMayRetry(definition(incident), person);
        var reference = references(List.of(incident)).get(incident.getProcessInstanceId());
        management
                .setJobRetries(1)
                .jobId(incident.getConfiguration())
                // the step waits for its next try as after any failure; whoever asks for it wants it now
                .dueDate(Date.from(clock.instant()))
                .execute();
        timeline.add(reference, person, Saying.of("cockpit", "timeline.retried", step(incident)));
        return new Retry(incident.getConfiguration(), "RUNS");
    }

    /**
     * How far a retry is: a step that went well is gone.
     *
     * @throws AuthorizationException if the person may not retry
     */
    Retry retried(String id, PersonId person) {
        var job = asSystem.call(
                () -> Optional.ofNullable(management.createJobQuery().jobId(id).singleResult()));
        job.ifPresent(there -> checkMayRetry(
                asSystem.call(() -> repository.getProcessDefinition(there.getProcessDefinitionId())), person));
        return new Retry(
                id, job.map(there -> there.getRetries() > 0 ? "RUNS" : "FAILED").orElse("DONE"));
    }

    private void checkMayRetry(ProcessDefinition definition, PersonId person) {
        if (!mayRetry(definition, person)) {
            throw new AuthorizationException(WORDS.say("stuck.operators"));
        }
    }

    private List<Incident> incidents() {
        return asSystem
                .call(() -> runtime.createIncidentQuery()
                        .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                        .list())
                .stream()
                .filter(StuckCases::isFailedStep)
                .sorted(Comparator.comparing(Incident::getIncidentTimestamp))
                .toList();
    }

    /** A case that called another one has an incident as well; it is the same failure. */
    private static boolean isFailedStep(Incident incident) {
        return incident.getId().equals(incident.getRootCauseIncidentId())
                && Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType());
    }

    private Map<String, String> references(List<Incident> incidents) {
        var instances = incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : asSystem
                        .call(() -> runtime.createProcessInstanceQuery()
                                .processInstanceIds(instances)
                                .list())
                        .stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(instance -> instance.getId(), instance -> instance.getBusinessKey()));
    }

    private Optional<Stuck> known(Incident incident, @Nullable String reference, PersonId person) {
        var definition = definition(incident);
        var mayRetry = mayRetry(definition, person);
        var mayRead = reference != null && mayRead(reference, person);
        if (reference == null || !mayRetry && !mayRead) {
            return Optional.empty();
        }
        var failure =
                Failure.of(asSystem.call(() -> management.getJobExceptionStacktrace(incident.getConfiguration())));
        return Optional.of(new Stuck(
                incident.getId(),
                reference,
                words.procedure(definition.getKey(), definition.getName()),
                names.said(incident.getProcessDefinitionId(), failedStep(incident)),
                incident.getIncidentTimestamp().toInstant().toString(),
                failure.reason(),
                mayRetry ? failure.technical() : null,
                mayRetry,
                mayRead));
    }

    private Value step(Incident incident) {
        return names.told(incident.getProcessDefinitionId(), failedStep(incident));
    }

    private static String failedStep(Incident incident) {
        return incident.getFailedActivityId() == null ? incident.getActivityId() : incident.getFailedActivityId();
    }

    private ProcessDefinition definition(Incident incident) {
        return asSystem.call(() -> repository.getProcessDefinition(incident.getProcessDefinitionId()));
    }

    private boolean mayRetry(ProcessDefinition definition, PersonId person) {
        return authorizations.isUserAuthorized(
                person.value(),
                currentUser.groups(),
                ProcessDefinitionPermissions.RETRY_JOB,
                Resources.PROCESS_DEFINITION,
                definition.getKey());
    }

    private boolean mayRead(String reference, PersonId person) {
        return procedures.stream()
                .anyMatch(procedure ->
                        procedure.owns(reference) && procedure.mayRead(reference, person, currentUser.groups()));
    }
}
