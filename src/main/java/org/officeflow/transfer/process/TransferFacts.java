package org.officeflow.transfer.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.officeflow.transfer.Transfer;
import org.officeflow.transfer.TransferDesk;
import org.officeflow.transfer.TransferNumber;
import org.officeflow.transfer.TransferSayings;
import org.springframework.stereotype.Component;

/** What the forms of a transfer have in common. */
@Component
class TransferFacts {

    private static final Words WORDS = Words.of("transfer");

    private final TransferDesk desk;
    private final TransferSayings sayings;
    private final Timeline timeline;
    private final WorkingCalendars calendars;

    TransferFacts(TransferDesk desk, TransferSayings sayings, Timeline timeline, WorkingCalendars calendars) {
        this.desk = desk;
        this.sayings = sayings;
        this.timeline = timeline;
        this.calendars = calendars;
    }

    /** The transfer that the form is about. */
    Transfer transfer(FormContext context) {
        return desk.transfer(new TransferNumber(Objects.requireNonNull(context.businessKey())));
    }

    String title(Transfer one) {
        return one.number() + ": " + sayings.name(one.person());
    }

    /** What was and what will be. */
    List<Map<String, Object>> facts(Transfer one) {
        return rows(sayings.facts(one));
    }

    /** The same with why, for whoever decides. */
    List<Map<String, Object>> allFacts(Transfer one) {
        var rows = new ArrayList<>(facts(one));
        rows.addAll(rows(sayings.whyFacts(one)));
        desk.days(one.number()).stream()
                .filter(day -> day.reason() != null)
                .forEach(day -> rows.add(Map.of(
                        "fact",
                        WORDS.say("fact.moved", Language.ofReader().day(day.day())),
                        "value",
                        sayings.name(day.person()) + ": " + day.reason())));
        return rows;
    }

    private static List<Map<String, Object>> rows(List<TransferSayings.Fact> facts) {
        return facts.stream()
                .map(fact -> Map.<String, Object>of("fact", fact.name(), "value", fact.value()))
                .toList();
    }

    List<Map<String, Object>> timelineRows(Transfer one) {
        var reader = Language.ofReader();
        var zone = calendars.of(one.work().site()).zone();
        return timeline.of(one.number().value()).stream()
                .map(entry -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("when", reader.moment(entry.at().atZone(zone)));
                    row.put("who", sayings.name(entry.actor()));
                    row.put("what", entry.what(reader));
                    row.put("detail", Objects.requireNonNullElse(entry.detail(reader), ""));
                    return row;
                })
                .toList();
    }
}
