package org.officeflow.cockpit.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.cockpit.access.ProcedureNames;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.dossier.Cases;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** The cases that a person may read, of all procedures together, the newest first. */
@Component
class CaseListPage {

    private static final Words WORDS = Words.of("cockpit");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final List<Cases> procedures;
    private final ProcedureNames names;
    private final Organisation organisation;
    private final CurrentUser currentUser;

    CaseListPage(List<Cases> procedures, ProcedureNames names, Organisation organisation, CurrentUser currentUser) {
        this.procedures = procedures;
        this.names = names;
        this.organisation = organisation;
        this.currentUser = currentUser;
    }

    /**
     * A stretch of the list.
     *
     * @param procedures those that can be chosen, also when they have no case
     * @param more whether there are further ones
     */
    record Page(List<Procedure> procedures, List<Row> cases, boolean more) {}

    record Procedure(String key, String name) {}

    /** One case; see {@link CaseLine}. */
    record Row(
            String reference,
            String subject,
            String procedure,
            String person,
            String since,
            String state,
            boolean ended) {}

    /**
     * @param searched in number, subject and the names of people
     * @param procedure key of the one to look in; null or empty for all
     * @param after number of the last case that was shown, which began at {@code since}; null for the beginning
     * @throws FormRefusal for a list that cannot be shown
     */
    Page of(
            PersonId person,
            @Nullable String searched,
            @Nullable String procedure,
            @Nullable Boolean ended,
            @Nullable String since,
            @Nullable String after,
            int size) {
        var search = search(searched, ended, since, after, size);
        var groups = currentUser.groups();
        var all = procedures.stream()
                .filter(each -> isBlank(procedure) || each.procedure().equals(procedure))
                .flatMap(each -> each.find(search, person, groups).stream().map(line -> new Found(each, line)))
                .sorted(Comparator.comparing((Found found) -> found.line.since())
                        .thenComparing(found -> found.line.reference())
                        .reversed())
                .toList();
        var named = procedures.stream()
                .map(each -> new Procedure(each.procedure(), names.of(each.procedure())))
                .sorted(Comparator.comparing(Procedure::name))
                .toList();
        var shown = all.stream().limit(size).toList();
        return new Page(named, rows(shown, named), all.size() > size);
    }

    private record Found(Cases procedure, CaseLine line) {}

    /** One more than are shown, to know whether there are more. */
    private CaseSearch search(
            @Nullable String searched,
            @Nullable Boolean ended,
            @Nullable String since,
            @Nullable String after,
            int size) {
        try {
            if (size < 1) {
                throw new IllegalArgumentException();
            }
            return new CaseSearch(
                    isBlank(searched) ? null : searched.strip(),
                    isBlank(searched) ? List.of() : named(searched.strip().toLowerCase(Locale.ROOT)),
                    ended,
                    since == null || after == null ? null : new CaseSearch.Place(moment(since), after),
                    size + 1);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new FormRefusal(WORDS.say("list"));
        }
    }

    /** @throws DateTimeException if it is none of the moments that cases begin at */
    private static Instant moment(String text) {
        var moment = Instant.parse(text);
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new DateTimeException(text);
        }
        return moment;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private List<PersonId> named(String words) {
        return organisation.everybody().stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(words))
                .map(Person::id)
                .toList();
    }

    private List<Row> rows(List<Found> found, List<Procedure> named) {
        var titles = named.stream().collect(Collectors.toMap(Procedure::key, Procedure::name));
        var people = organisation.names(
                found.stream().map(each -> each.line.person()).collect(Collectors.toSet()));
        return found.stream()
                .map(each -> new Row(
                        each.line.reference(),
                        each.line.subject(),
                        titles.getOrDefault(each.procedure.procedure(), each.procedure.procedure()),
                        people.getOrDefault(
                                each.line.person(), each.line.person().value()),
                        each.line.since().toString(),
                        each.line.state(),
                        each.line.ended()))
                .toList();
    }
}
