package org.officeflow.cockpit.heatmap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.officeflow.cockpit.access.KnownCases;
import org.officeflow.engine.figures.CaseFilter;
import org.officeflow.engine.figures.Heat;
import org.officeflow.engine.figures.StepFigures;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Figures of the steps of a procedure, as far as a person may know them. */
@Component
class HeatmapPage {

    private static final Words WORDS = Words.of("cockpit");

    private static final int LONGEST = 3660;

    /** An answer that took longer is kept for a minute. */
    private static final Duration LONG = Duration.ofMillis(400);

    private final KnownCases known;
    private final Heat heat;
    private final RepositoryService repository;
    private final AuthorizationService authorizations;
    private final ModelWords words;
    private final CurrentUser currentUser;
    private final AsSystem asSystem;
    private final Cache<Question, List<StepFigures>> answers = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(200)
            .build();

    HeatmapPage(
            KnownCases known,
            Heat heat,
            RepositoryService repository,
            AuthorizationService authorizations,
            ModelWords words,
            CurrentUser currentUser,
            AsSystem asSystem) {
        this.known = known;
        this.heat = heat;
        this.repository = repository;
        this.authorizations = authorizations;
        this.words = words;
        this.currentUser = currentUser;
        this.asSystem = asSystem;
    }

    private record Question(List<String> definitions, CaseFilter everybodys, CaseFilter own, Duration time) {}

    /**
     * What the diagram shows.
     *
     * @param version the one that is counted; 0 for all together
     * @param versions all there are, newest first
     */
    record Page(int version, List<Integer> versions, List<Step> steps) {}

    /** One step; times in hours, null where the step takes none. See {@link StepFigures}. */
    record Step(
            String id,
            int visits,
            @Nullable Double medianHours,
            @Nullable Double p90Hours,
            int dated,
            int late,
            int open,
            int openLate) {}

    /**
     * @throws NotFoundException if there is no such procedure for this person
     * @throws FormRefusal if there is no such version, or the time is none
     */
    Page of(PersonId person, String definition, @Nullable Integer version, int days) {
        if (days < 1 || days > LONGEST) {
            throw new FormRefusal(WORDS.say("heatmap.days", LONGEST));
        }
        var shown = asSystem.call(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definition)
                        .singleResult()))
                .filter(there -> mayRead(there, person))
                .orElseThrow(() -> new NotFoundException(WORDS.say("heatmap.none")));
        var all = asSystem.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(shown.getKey())
                .orderByProcessDefinitionVersion()
                .desc()
                .list());
        var wanted = version == null ? shown.getVersion() : version;
        var counted = all.stream()
                .filter(each -> wanted == 0 || each.getVersion() == wanted)
                .map(ProcessDefinition::getId)
                .toList();
        if (counted.isEmpty()) {
            throw new FormRefusal(
                    WORDS.say("heatmap.version", wanted, words.procedure(shown.getKey(), shown.getName())));
        }
        var groups = currentUser.groups();
        var steps = ask(
                new Question(counted, known.everybodys(groups), known.ownOnly(person, groups), Duration.ofDays(days)));
        return new Page(
                wanted,
                all.stream().map(ProcessDefinition::getVersion).toList(),
                steps.stream().map(HeatmapPage::step).toList());
    }

    private List<StepFigures> ask(Question question) {
        var kept = answers.getIfPresent(question);
        if (kept != null) {
            return kept;
        }
        var begin = System.nanoTime();
        var fresh = heat.of(question.definitions(), question.everybodys(), question.own(), question.time());
        if (System.nanoTime() - begin > LONG.toNanos()) {
            answers.put(question, fresh);
        }
        return fresh;
    }

    private boolean mayRead(ProcessDefinition definition, PersonId person) {
        return authorizations.isUserAuthorized(
                person.value(),
                currentUser.groups(),
                Permissions.READ,
                Resources.PROCESS_DEFINITION,
                definition.getKey());
    }

    private static Step step(StepFigures figures) {
        return new Step(
                figures.step(),
                figures.visits(),
                hours(figures.median()),
                hours(figures.p90()),
                figures.dated(),
                figures.late(),
                figures.open(),
                figures.openLate());
    }

    private static @Nullable Double hours(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis() / 3_600_000.0;
    }
}
