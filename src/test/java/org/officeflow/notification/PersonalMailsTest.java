package org.officeflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.MovableClock;

/** Two colleagues get the same mail, each in their own language. */
class PersonalMailsTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static OutboxRoom room;

    @BeforeAll
    static void open() {
        SERVER.start();
        room = OutboxRoom.withServerOn(
                SERVER.getSmtp().getPort(), new MovableClock(Instant.parse("2026-03-02T09:00:00Z")));
        room.database()
                .jdbc()
                .sql("insert into departments (name, department_group) values ('Sales', 'Sales')")
                .update();
        person("daan", "Daan Jansen", "daan@office.example", "nl");
        person("mary", "Mary Smith", "mary@office.example", "en");
        person("noor", "Noor Bakker", "noor@office.example", null);
        person("nomail", "Nico Mail", null, "nl");
    }

    @AfterAll
    static void close() {
        room.close();
        SERVER.stop();
    }

    @Test
    void theSameMailArrivesInTheLanguageOfEachReceiver() throws Exception {
        var about = new PersonalMails.About("PR-2026-00042", "approval-asked", "asked-1");
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("about", Value.list("", "Lamps (", Value.euro(new BigDecimal("1234.50")), ")"));
        values.put("where", Saying.of("engine", "link.to", "https://office.example/task"));
        values.put("inPlaceOf", null);
        for (var person : List.of("daan", "mary", "noor", "nomail", "unknown")) {
            mails().send(new PersonId(person), about, values);
        }

        room.sender().sendDue();

        assertThat(subjectTo("daan@office.example")).isEqualTo("Beslis over PR-2026-00042");
        assertThat(textTo("daan@office.example"))
                .isEqualTo(
                        """
                        Beste Daan Jansen,

                        PR-2026-00042 wacht op jouw beslissing: Lamps (EUR 1.234,50).

                        Open het in Tasklist: https://office.example/task

                        Officeflow""");
        assertThat(subjectTo("mary@office.example")).isEqualTo("Please decide on PR-2026-00042");
        assertThat(textTo("mary@office.example"))
                .isEqualTo(
                        """
                        Dear Mary Smith,

                        PR-2026-00042 waits for your decision: Lamps (EUR 1,234.50).

                        Open it in Tasklist: https://office.example/task

                        Officeflow""");
        assertThat(subjectTo("noor@office.example"))
                .as("whose language is not known yet")
                .isEqualTo("Please decide on PR-2026-00042");
        assertThat(room.outbox().ofReference("PR-2026-00042"))
                .extracting(OutboxEntry::key)
                .containsExactly(
                        "PR-2026-00042-asked-1-daan", "PR-2026-00042-asked-1-mary", "PR-2026-00042-asked-1-noor");
    }

    @Test
    void whatOnlySomeMailsSayStandsInTheirOwnParagraphs() {
        var about = new PersonalMails.About("PR-2026-00043", "task-moved-to", "moved-1");
        mails().send(
                        new PersonId("daan"),
                        about,
                        Map.of(
                                "about",
                                "Lamps",
                                "by",
                                "Mark",
                                "from",
                                "Ann",
                                "reason",
                                "She is ill",
                                "inPlaceOf",
                                "Ann",
                                "where",
                                Saying.of("engine", "link.without-address")));

        assertThat(room.only("PR-2026-00043").text())
                .isEqualTo(
                        """
                        Beste Daan Jansen,

                        Mark heeft een taak van Ann naar jou verplaatst: Lamps.
                        Je beslist in plaats van Ann.

                        Reden: She is ill

                        Je vindt het in Tasklist.

                        Officeflow
                        """);
    }

    @Test
    void daysAreWrittenAsTheReceiverWritesThem() {
        mails().send(
                        new PersonId("daan"),
                        new PersonalMails.About("ABS-2026-00001", "absence-registered", "registered"),
                        Map.of(
                                "person",
                                "Ann",
                                "from",
                                Value.day(LocalDate.of(2026, 3, 9)),
                                "to",
                                Value.day(LocalDate.of(2026, 3, 13)),
                                "limit",
                                Value.euro(BigDecimal.TEN)));

        assertThat(room.only("ABS-2026-00001").text())
                .contains("Je beslist voor Ann tot EUR 10,00 van 09-03-2026 tot en met 13-03-2026.");
    }

    private static void person(String id, String name, @Nullable String email, @Nullable String language) {
        room.database()
                .jdbc()
                .sql("insert into people (id, name, job_title, department, email, hired_on, language) "
                        + "values (?, ?, 'Clerk', 'Sales', ?, date '2020-01-01', ?)")
                .params(Arrays.asList(id, name, email, language))
                .update();
        var person = new PersonId(id);
        when(room.database().bean(Organisation.class).find(person))
                .thenReturn(Optional.of(
                        new Person(person, name, "Clerk", "Sales", null, email, LocalDate.of(2020, 1, 1), true, null)));
    }

    private static PersonalMails mails() {
        return room.database().bean(PersonalMails.class);
    }

    private static String subjectTo(String address) throws Exception {
        return to(address).getSubject();
    }

    private static String textTo(String address) throws Exception {
        return to(address).getContent().toString().replace("\r\n", "\n").strip();
    }

    private static MimeMessage to(String address) {
        return Arrays.stream(SERVER.getReceivedMessagesForDomain(address))
                .filter(mail -> subject(mail).contains("PR-2026-00042"))
                .findFirst()
                .orElseThrow();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
