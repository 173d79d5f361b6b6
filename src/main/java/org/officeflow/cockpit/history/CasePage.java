package org.officeflow.cockpit.history;

import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.officeflow.dossier.CaseHistory;
import org.officeflow.dossier.Cases;
import org.officeflow.dossier.HistoryEntry;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** A case with its history, in the words that the page shows. */
@Component
class CasePage {

    /** Spreadsheets of every country read it so. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final List<String> HEADINGS = List.of(
            "history.when",
            "history.kind",
            "history.who",
            "history.what",
            "history.details",
            "history.before",
            "history.after");

    private static final Words WORDS = Words.of("cockpit");

    private final List<Cases> procedures;
    private final CaseHistory history;
    private final EngineSteps steps;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final CurrentUser currentUser;

    CasePage(
            List<Cases> procedures,
            CaseHistory history,
            EngineSteps steps,
            Organisation organisation,
            WorkingCalendar calendar,
            CurrentUser currentUser) {
        this.procedures = procedures;
        this.history = history;
        this.steps = steps;
        this.organisation = organisation;
        this.calendar = calendar;
        this.currentUser = currentUser;
    }

    record Page(String reference, String subject, String state, List<Entry> entries) {}

    /** @param who name of the person, with the person in whose place; Officeflow where nobody did it */
    record Entry(
            String at,
            String kind,
            String who,
            String what,
            @Nullable String detail,
            @Nullable String before,
            @Nullable String after) {}

    Page of(PersonId person, String reference) {
        var procedure = readable(person, reference);
        var summary = procedure.summary(reference);
        return new Page(
                reference,
                summary.subject(),
                summary.state(),
                entries(procedure, person, reference).stream().map(this::entry).toList());
    }

    Page ofInstance(PersonId person, String instance) {
        return of(person, steps.caseOf(instance).orElseThrow(CasePage::notFound));
    }

    byte[] dossier(PersonId person, String reference) {
        return readable(person, reference).dossier(reference, person);
    }

    byte[] csv(PersonId person, String reference) {
        var procedure = readable(person, reference);
        var text = new StringBuilder("\uFEFF"); // so that spreadsheets read the letters right
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.printRecord(HEADINGS.stream().map(heading -> WORDS.say(heading)).toList());
            for (var entry : entries(procedure, person, reference)) {
                csv.printRecord(
                        entry.at().atZone(calendar.zone()).format(MOMENT),
                        WORDS.say("history.kind." + kind(entry)),
                        safe(who(entry)),
                        safe(entry.what()),
                        safe(entry.detail()),
                        safe(entry.before()),
                        safe(entry.after()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet would take what begins with such a sign for a formula. */
    private static String safe(@Nullable String text) {
        return text == null ? "" : text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    private List<HistoryEntry> entries(Cases procedure, PersonId person, String reference) {
        var confidential = procedure.confidential(reference, person);
        var entries = new ArrayList<>(history.of(reference, person, confidential));
        if (confidential.withMails()) {
            entries.addAll(steps.of(reference));
        }
        entries.sort(Comparator.comparing(HistoryEntry::at));
        return entries;
    }

    private Cases readable(PersonId person, String reference) {
        return procedures.stream()
                .filter(procedure -> procedure.owns(reference))
                .filter(procedure -> procedure.mayRead(reference, person, currentUser.groups()))
                .findFirst()
                .orElseThrow(CasePage::notFound);
    }

    private static NotFoundException notFound() {
        return new NotFoundException(WORDS.say("case.none"));
    }

    private Entry entry(HistoryEntry entry) {
        return new Entry(
                entry.at().toString(),
                kind(entry),
                who(entry),
                entry.what(),
                entry.detail(),
                entry.before(),
                entry.after());
    }

    private static String kind(HistoryEntry entry) {
        return entry.kind().name().toLowerCase(Locale.ROOT);
    }

    private String who(HistoryEntry entry) {
        if (entry.who() == null) {
            return "Officeflow";
        }
        return entry.onBehalfOf() == null
                ? name(entry.who())
                : WORDS.say("history.in-place-of", name(entry.who()), name(entry.onBehalfOf()));
    }

    private String name(PersonId person) {
        return organisation.find(person).map(Person::name).orElse(person.value());
    }
}
