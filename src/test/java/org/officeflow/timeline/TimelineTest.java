package org.officeflow.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.language.Language;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.RoomDatabase;

/** What happened is said in the language of whoever reads it, for as long as the office keeps its cases. */
class TimelineTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonId EMMA = new PersonId("emma");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static RoomDatabase database;
    private static Timeline timeline;

    private final String reference = "PR-2026-" + NUMBER.incrementAndGet();

    @BeforeAll
    static void open() {
        database = RoomDatabase.open(Clock.fixed(NOW, ZoneOffset.UTC), context -> context.register(Timeline.class));
        timeline = database.bean(Timeline.class);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void anEntryIsReadInEveryLanguage() {
        timeline.add(
                reference,
                EMMA,
                Saying.of("absence", "timeline.moved", Value.day(LocalDate.of(2026, 3, 31))),
                Value.list(", ", "Lamps", Value.euro(new BigDecimal("1234.50"))));

        var entry = only();
        assertThat(entry.actor()).isEqualTo(EMMA);
        assertThat(entry.at()).isEqualTo(NOW);
        assertThat(entry.what()).isEqualTo("Moved the first day back at work to 2026-03-31");
        assertThat(entry.what(Language.ENGLISH)).isEqualTo("Moved the first day back at work to 2026-03-31");
        assertThat(entry.what(Language.DUTCH)).isEqualTo("Heeft de eerste werkdag verschoven naar 31-03-2026");
        assertThat(entry.detail(Language.ENGLISH)).isEqualTo("Lamps, EUR 1,234.50");
        assertThat(entry.detail(Language.DUTCH)).isEqualTo("Lamps, EUR 1.234,50");
    }

    @Test
    void whatSomebodyWroteStaysAsTheyWroteIt() {
        timeline.add(reference, EMMA, Saying.of("approval", "timeline.answered"), "For the second floor, 100% sure.");
        timeline.add(reference, null, Saying.of("approval", "timeline.expired"));

        var entries = timeline.of(reference);
        assertThat(entries)
                .extracting(entry -> entry.what(Language.DUTCH))
                .containsExactly("Heeft de vraag beantwoord", "Verlopen na 30 dagen zonder beslissing");
        assertThat(entries.get(0).detail(Language.DUTCH)).isEqualTo("For the second floor, 100% sure.");
        assertThat(entries.get(1).detail(Language.DUTCH)).isNull();
    }

    @Test
    void whatWasWrittenBeforeThereWereMoreLanguagesIsReadAsItIs() {
        database.jdbc()
                .sql("insert into timeline_entries (reference, at, actor, what, detail) values (?, now(), null, ?, ?)")
                .params(reference, "Purchase requested", "Lamps, EUR 1,234.50")
                .update();

        var entry = only();
        assertThat(entry.what(Language.DUTCH)).isEqualTo("Purchase requested");
        assertThat(entry.detail(Language.DUTCH)).isEqualTo("Lamps, EUR 1,234.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"room\": \"approval\", \"key\": \"timeline.gone\"}",
                "{\"room\": \"gone\", \"key\": \"timeline.answered\"}",
                "{\"room\": \"approval\", \"key\": \"timeline.waits\", \"values\": [{\"text\": \"Mark\"}]}",
                "{\"room\": \"approval\", \"key\": \"timeline.moved-to\", \"values\": [{\"gone\": \"Mark\"}]}",
                "{\"room\": \"approval\", \"key\": \"timeline.moved-to\", \"values\": [{\"day\": \"soon\"}]}",
                "{\"room\": \"approval\", \"key\": \"timeline.moved-to\", \"values\": [{\"euro\": \"much\"}]}",
                "[]",
            })
    void whereTheWordsHaveGoneItIsReadAsItWasWritten(String said) {
        timeline.add(reference, EMMA, Saying.of("approval", "timeline.answered"), Saying.of("approval", "role.it"));
        database.jdbc()
                .sql("update timeline_entries set what_said = ?::jsonb, detail_said = ?::jsonb where reference = ?")
                .params(said, said, reference)
                .update();

        var entry = only();
        assertThat(entry.what(Language.DUTCH)).isEqualTo("Answered the question");
        assertThat(entry.detail(Language.DUTCH)).isEqualTo("IT");
    }

    @Test
    void englishStaysAsItWasWrittenWhateverTheWordsBecome() {
        timeline.add(reference, EMMA, Saying.of("approval", "timeline.answered"));
        database.jdbc()
                .sql("update timeline_entries set what = 'Answered at last' where reference = ?")
                .params(reference)
                .update();

        assertThat(only().what(Language.ENGLISH)).isEqualTo("Answered at last");
    }

    private TimelineEntry only() {
        var entries = timeline.of(reference);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }
}
