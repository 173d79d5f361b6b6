package org.officeflow.tasklist.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.dossier.HistoryEntry;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.tasklist.TaskTimeline;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what happened so far in a task's case. */
@RestController
@RequestMapping("/api/tasks/{taskId}/timeline")
class TaskTimelineController {

    private static final Words WORDS = Words.of("tasklist");

    private final TaskTimeline timeline;
    private final Organisation organisation;

    TaskTimelineController(TaskTimeline timeline, Organisation organisation) {
        this.timeline = timeline;
        this.organisation = organisation;
    }

    record Page(String reference, List<Entry> entries) {}

    /**
     * One thing that happened.
     *
     * @param kind event, decision or document
     * @param who name of the person; none where Officeflow did it
     * @param onBehalfOf name of the person in whose place
     */
    record Entry(
            Instant at,
            HistoryEntry.Kind kind,
            @Nullable String who,
            @Nullable String onBehalfOf,
            String what,
            @Nullable String detail,
            @Nullable String before,
            @Nullable String after) {}

    @GetMapping
    ResponseEntity<Object> timeline(@PathVariable String taskId) {
        return timeline.of(taskId)
                .<ResponseEntity<Object>>map(found -> ResponseEntity.ok(page(found)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("message", WORDS.say("no-task"))));
    }

    private Page page(TaskTimeline.CaseSoFar found) {
        var names = organisation.names(found.entries().stream()
                .flatMap(entry -> Stream.of(entry.who(), entry.onBehalfOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Page(
                found.reference(),
                found.entries().stream().map(entry -> entry(entry, names)).toList());
    }

    private static Entry entry(HistoryEntry entry, Map<PersonId, String> names) {
        return new Entry(
                entry.at(),
                entry.kind(),
                name(entry.who(), names),
                name(entry.onBehalfOf(), names),
                entry.what(),
                entry.detail(),
                entry.before(),
                entry.after());
    }

    private static @Nullable String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? null : names.getOrDefault(person, person.value());
    }
}
