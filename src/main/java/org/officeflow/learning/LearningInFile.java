package org.officeflow.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.dossier.CaseGroups;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.PersonnelFilePart;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In the personnel file the policies that somebody acknowledged, and the trainings that they followed: for whoever may read these
 * cases, and so not for the buddy.
 */
@Component
@Order(30)
class LearningInFile implements PersonnelFilePart {

    private static final Words WORDS = Words.of("learning");

    private final Learning learning;
    private final Organisation organisation;
    private final WorkingCalendar calendar;

    LearningInFile(Learning learning, Organisation organisation, WorkingCalendar calendar) {
        this.learning = learning;
        this.organisation = organisation;
        this.calendar = calendar;
    }

    @Override
    public List<Section> sections(Onboarding one, PersonId reader, boolean whole) {
        var person = one.employee();
        if (person == null || !one.hasArrived() || !mayKnow(person, reader)) {
            return List.of();
        }
        var standing = learning.of(person);
        var sections = new ArrayList<Section>();
        add(
                sections,
                "policies",
                heads("what", "version", "acknowledged"),
                standing.policies().stream()
                        .map(each -> List.of(
                                each.title(),
                                String.valueOf(each.version()),
                                each.acknowledgedAt() == null
                                        ? WORDS.say("policy.open")
                                        : moment(each.acknowledgedAt())))
                        .toList());
        add(
                sections,
                "trainings",
                heads("what", "state", "followed-on", "valid-until"),
                standing.trainings().stream()
                        .map(each -> List.of(
                                each.title(),
                                WORDS.say("training." + each.state().key()),
                                day(each.followedOn()),
                                day(each.validUntil())))
                        .toList());
        return sections;
    }

    private boolean mayKnow(PersonId person, PersonId reader) {
        return reader.equals(person)
                || organisation.chainAbove(person).contains(reader)
                || CaseGroups.OF_THE_OFFICE.readers().stream()
                        .anyMatch(group -> organisation.members(group).contains(reader));
    }

    private static void add(List<Section> sections, String heading, List<String> heads, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            sections.add(Section.table(WORDS.say("dossier." + heading), "", heads, rows));
        }
    }

    private static List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> WORDS.say("dossier." + key)).toList();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Language.ofReader().day(day);
    }

    private String moment(Instant at) {
        return Language.ofReader().moment(at.atZone(calendar.zone()));
    }
}
