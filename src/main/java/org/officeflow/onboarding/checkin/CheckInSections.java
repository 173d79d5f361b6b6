package org.officeflow.onboarding.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Check-ins on paper, for different readers. */
@Component
class CheckInSections {

    private static final Words WORDS = Words.of("check-in");

    private final CheckIns checkIns;
    private final Organisation organisation;
    private final WorkingCalendar calendar;

    CheckInSections(CheckIns checkIns, Organisation organisation, WorkingCalendar calendar) {
        this.checkIns = checkIns;
        this.organisation = organisation;
        this.calendar = calendar;
    }

    static String state(CheckIn one) {
        return WORDS.say("state." + one.state().key());
    }

    /** One check-in with everything that was answered and agreed on. */
    List<Section> whole(CheckIn one) {
        var facts = new ArrayList<List<String>>();
        facts.add(fact("name", name(one.employee())));
        facts.add(fact("planned", Language.ofReader().day(one.plannedOn())));
        facts.add(fact("state", state(one)));
        if (one.answeredAt() != null) {
            facts.add(fact("answered", moment(one.answeredAt())));
        }
        if (one.followUpDue() != null) {
            facts.add(fact("talk-until", Language.ofReader().day(one.followUpDue())));
        }
        if (one.followedUpAt() != null) {
            facts.add(fact(
                    "talked", name(Objects.requireNonNull(one.followedUpBy())) + ", " + moment(one.followedUpAt())));
        }
        if (one.agreed() != null) {
            facts.add(fact("agreed", one.agreed()));
        }
        return List.of(
                Section.table(WORDS.say("dossier.title"), "", heads("fact", "details"), facts),
                Section.table(
                        WORDS.say("dossier.answers"),
                        WORDS.say("dossier.answers.none"),
                        heads("question", "answer"),
                        answers(one.answers())));
    }

    /**
     * All check-ins of an onboarding in one table.
     *
     * @param withAnswers whether the reader may know what was answered
     */
    List<Section> all(OnboardingNumber onboarding, boolean withAnswers) {
        var all = checkIns.of(onboarding);
        return all.isEmpty()
                ? List.of()
                : List.of(Section.table(
                        WORDS.say("dossier.title"),
                        "",
                        withAnswers ? heads("after", "planned", "state", "answer") : heads("after", "planned", "state"),
                        all.stream().map(one -> row(one, withAnswers)).toList()));
    }

    private static List<String> row(CheckIn one, boolean withAnswers) {
        var row = new ArrayList<>(List.of(
                WORDS.say("dossier.days", one.number().day()),
                Language.ofReader().day(one.plannedOn()),
                withAnswers ? state(one) : WORDS.say("dossier." + (one.answeredAt() == null ? "not-done" : "done"))));
        if (withAnswers) {
            row.add(answers(one.answers()).stream()
                    .map(answer -> String.join(": ", answer))
                    .reduce((first, second) -> first + "; " + second)
                    .orElse(""));
        }
        return row;
    }

    /** Question and answer; nothing where there is no answer. */
    static List<List<String>> answers(@Nullable CheckInAnswers answers) {
        return answers == null
                ? List.of()
                : List.of(
                        answer("role", String.valueOf(answers.roleClear())),
                        answer("things", String.valueOf(answers.thingsWork())),
                        answer("manager", String.valueOf(answers.managerSupport())),
                        answer("team", String.valueOf(answers.teamWelcome())),
                        answer("recommend", String.valueOf(answers.wouldRecommend())),
                        answer("words", Objects.requireNonNullElse(answers.words(), "")));
    }

    private static List<String> answer(String question, String answer) {
        return List.of(WORDS.say("question." + question), answer);
    }

    private static List<String> fact(String key, String value) {
        return List.of(WORDS.say("fact." + key), value);
    }

    private static List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> WORDS.say("dossier." + key)).toList();
    }

    private String moment(Instant at) {
        return Language.ofReader().moment(at.atZone(calendar.zone()));
    }

    private String name(PersonId person) {
        return organisation.find(person).map(Person::name).orElse(person.value());
    }
}
