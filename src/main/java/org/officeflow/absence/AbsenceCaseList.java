package org.officeflow.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.officeflow.absence.Absences.Registered;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.Deputy;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The absences that somebody may read, as {@link AbsenceCases} says of each of them. */
@Component
class AbsenceCaseList {

    private static final int AT_ONCE = 200;

    private final Absences absences;
    private final Deputies deputies;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final Clock clock;

    AbsenceCaseList(
            Absences absences, Deputies deputies, Organisation organisation, WorkingCalendar calendar, Clock clock) {
        this.absences = absences;
        this.deputies = deputies;
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Reads from the newest on, until the page is full; only absences that are over and run are told apart here. */
    @Transactional(readOnly = true)
    List<CaseLine> find(CaseSearch search, PersonId person, Collection<String> groups) {
        var today = calendar.dateOf(clock.instant());
        var all = AbsenceCases.GROUPS.readAll(groups);
        var which = new Absences.Which(
                all ? null : person,
                all ? Set.of() : deputies.idsOf(withTheirs(person), Set.of(person)),
                search.words(),
                search.words() == null ? Set.of() : deputies.idsOf(search.people(), search.people()),
                Boolean.FALSE.equals(search.ended()) ? notOver(today) : null);
        var found = new ArrayList<CaseLine>();
        var place = search.after();
        while (true) {
            var part = absences.latest(which, place, AT_ONCE);
            lines(part, today).stream()
                    .filter(line -> search.ended() == null || search.ended() == line.ended())
                    .forEach(found::add);
            if (part.size() < AT_ONCE || found.size() >= search.size()) {
                return found.stream().limit(search.size()).toList();
            }
            place = part.get(part.size() - 1).place();
        }
    }

    private Set<UUID> notOver(LocalDate today) {
        return deputies.notOverOn(today).stream().map(Deputy::id).collect(Collectors.toSet());
    }

    private Set<PersonId> withTheirs(PersonId person) {
        var people = new HashSet<>(organisation.allBelow(person));
        people.add(person);
        return people;
    }

    private List<CaseLine> lines(List<Registered> part, LocalDate today) {
        Map<UUID, Deputy> periods = deputies
                .find(part.stream().map(Registered::period).toList())
                .stream()
                .collect(Collectors.toMap(Deputy::id, Function.identity()));
        var names = organisation.names(periods.values().stream()
                .flatMap(period -> Stream.of(period.person(), period.deputy()))
                .collect(Collectors.toSet()));
        return part.stream()
                .map(each -> line(each, periods.get(each.period()), names, today))
                .toList();
    }

    private static CaseLine line(Registered each, Deputy period, Map<PersonId, String> names, LocalDate today) {
        return new CaseLine(
                each.number().value(),
                AbsenceWords.subject(names.get(period.person()), names.get(period.deputy())),
                AbsenceWords.state(period, today),
                period.to().isBefore(period.from()) || period.to().isBefore(today),
                period.person(),
                each.at());
    }
}
