package org.officeflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.notification.OutboxEntry.State;
import org.officeflow.testing.MovableClock;
import org.officeflow.testing.TestDatabase;

class TroubledMailServerTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final String CASE = "PR-2026-00042";

    private final MovableClock clock = new MovableClock(START);

    @Test
    void withADeadServerTheMailIsTriedAfterOneMinuteTenMinutesAndThenEveryHourForThreeDays() {
        try (var room = OutboxRoom.withServerOn(TestDatabase.freePort(), clock)) {
            room.outbox().put(mail("a@office.example"));
            var pauses = new ArrayList<Duration>();
            room.sender().sendDue();
            while (room.only(CASE).state() == State.WAITING) {
                var entry = room.only(CASE);
                pauses.add(Duration.between(clock.instant(), entry.nextAttemptAt()));
                assertThat(room.sender().sendDue()).isZero();
                assertThat(room.only(CASE).attempts()).isEqualTo(entry.attempts());
                clock.advance(pauses.get(pauses.size() - 1));
                room.sender().sendDue();
            }

            assertThat(pauses.subList(0, 4))
                    .containsExactly(
                            Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(1));
            assertThat(pauses.subList(3, pauses.size())).containsOnly(Duration.ofHours(1));
            assertThat(Duration.between(START, clock.instant())).isBetween(Duration.ofDays(3), Duration.ofHours(73));
            var entry = room.only(CASE);
            assertThat(entry.state()).isEqualTo(State.FAILED);
            assertThat(entry.problem()).startsWith("Given up after 3 days").contains("Connection refused");
            clock.advance(Duration.ofDays(9));
            room.sender().sendDue();
            assertThat(room.only(CASE).attempts()).isEqualTo(entry.attempts());
        }
    }

    @Test
    void aMailThatWaitedIsSentWhenTheServerIsBack() throws Exception {
        var dead = new AtomicBoolean(true);
        try (var server = new FakeSmtpServer(command -> dead.get() ? FakeSmtpServer.HANG_UP : "");
                var room = OutboxRoom.withServerOn(server.port(), clock)) {
            room.outbox().put(mail("a@office.example"));
            room.sender().sendDue();
            assertThat(room.only(CASE).state()).isEqualTo(State.WAITING);

            dead.set(false);
            clock.advance(Duration.ofMinutes(1));

            assertThat(room.sender().sendDue()).isEqualTo(1);
            assertThat(room.only(CASE).problem()).isNull();
        }
    }

    @Test
    void aDeadServerIsKnockedAtOncePerRoundOnly() throws Exception {
        try (var server = new FakeSmtpServer(command -> "421 closing down");
                var room = OutboxRoom.withServerOn(server.port(), clock)) {
            for (var number = 0; number < 5; number++) {
                room.outbox().put(new Mail("key " + number, CASE, List.of("a@office.example"), "Hello", "text"));
            }
            room.sender().sendDue();

            assertThat(room.outbox().ofReference(CASE).stream()
                            .mapToInt(OutboxEntry::attempts)
                            .sum())
                    .isEqualTo(1);
        }
    }

    @Test
    void anAddressRefusedForGoodFailsAloneAndTheOthersGetTheMailOnce() throws Exception {
        try (var server = new FakeSmtpServer(command -> command.contains("gone@") ? "550 5.1.1 no such person" : "");
                var room = OutboxRoom.withServerOn(server.port(), clock)) {
            room.outbox().put(mail("a@office.example", "gone@office.example", "b@office.example"));
            room.sender().sendDue();
            clock.advance(Duration.ofDays(1));
            room.sender().sendDue();

            assertThat(server.mails()).hasSize(1);
            var entry = room.only(CASE);
            assertThat(entry.state()).isEqualTo(State.FAILED);
            assertThat(entry.problem()).contains("gone@office.example", "no such person");
            assertThat(entry.to()).extracting(OutboxEntry.Recipient::sentAt).containsExactly(START, null, START);
            assertThat(entry.to().get(1).problem()).contains("550");
        }
    }

    @Test
    void theOnlyAddressRefusedForGoodFailsAtOnce() throws Exception {
        try (var server = new FakeSmtpServer(command -> command.startsWith("RCPT") ? "550 no such person" : "");
                var room = OutboxRoom.withServerOn(server.port(), clock)) {
            room.outbox().put(mail("gone@office.example"));
            room.sender().sendDue();

            assertThat(room.only(CASE).state()).isEqualTo(State.FAILED);
            assertThat(room.only(CASE).attempts()).isEqualTo(1);
        }
    }

    @Test
    void anAddressRefusedForNowIsTriedAgainWithoutTheOthers() throws Exception {
        var full = new AtomicBoolean(true);
        try (var server = new FakeSmtpServer(
                        command -> command.contains("full@") && full.get() ? "452 mailbox full" : "");
                var room = OutboxRoom.withServerOn(server.port(), clock)) {
            room.outbox().put(mail("a@office.example", "full@office.example"));
            room.sender().sendDue();
            var waiting = room.only(CASE);
            assertThat(waiting.state()).isEqualTo(State.WAITING);
            assertThat(waiting.problem()).contains("full@office.example", "mailbox full");

            full.set(false);
            clock.advance(Duration.ofMinutes(1));
            room.sender().sendDue();

            assertThat(room.only(CASE).state()).isEqualTo(State.SENT);
            assertThat(server.mails()).hasSize(2);
            assertThat(server.commands().stream()
                            .filter(command -> command.contains("a@office.example"))
                            .toList())
                    .hasSize(1);
            assertThat(messageIds(server))
                    .hasSize(2)
                    .containsOnly(messageIds(server).get(0));
        }
    }

    @Test
    void aServerThatSaysNothingIsLeftAfterItsTimeAndTheMailWaits() throws Exception {
        try (var server = new FakeSmtpServer(command -> command.startsWith("MAIL") ? FakeSmtpServer.SILENCE : "");
                var room = OutboxRoom.withServerOn(server.port(), clock)) {
            room.outbox().put(mail("a@office.example"));
            room.sender().sendDue();

            assertThat(room.only(CASE).state()).isEqualTo(State.WAITING);
            assertThat(room.only(CASE).problem()).contains("timed out");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request", "\u0000\u0001\u00ff", "220-never ending", "999 what", "22"})
    void aServerThatTalksNonsenseLeavesTheMailWaiting(String nonsense) throws Exception {
        try (var server = new FakeSmtpServer(command -> nonsense);
                var room = OutboxRoom.withServerOn(server.port(), clock)) {
            room.outbox().put(mail("a@office.example"));
            room.sender().sendDue();

            assertThat(room.only(CASE).state()).isEqualTo(State.WAITING);
            assertThat(room.only(CASE).problem()).isNotBlank();
        }
    }

    @Test
    void aMailRefusedAsAWholeWaitsAndDoesNotHoldUpTheNext() throws Exception {
        var first = new AtomicBoolean(true);
        try (var server = new FakeSmtpServer(command ->
                        command.equals("END OF DATA") && first.getAndSet(false) ? "554 looks like spam" : "");
                var room = OutboxRoom.withServerOn(server.port(), clock)) {
            room.outbox().put(new Mail("first", CASE, List.of("a@office.example"), "Buy now", "text"));
            room.outbox().put(new Mail("second", CASE, List.of("a@office.example"), "Hello", "text"));
            room.sender().sendDue();

            assertThat(room.outbox().ofReference(CASE))
                    .extracting(OutboxEntry::state)
                    .containsExactly(State.WAITING, State.SENT);
            assertThat(room.outbox().ofReference(CASE).get(0).problem()).contains("looks like spam");
        }
    }

    @Test
    void aSenderKilledAfterTheServerTookTheMailSendsItAgainUnderTheSameMessageId() throws Exception {
        try (var server = new FakeSmtpServer(command -> "");
                var room = OutboxRoom.withServerOn(server.port(), clock)) {
            room.outbox().put(mail("a@office.example"));
            var tables = room.database().bean(OutboxTables.class);
            var killed = tables.claim(clock.instant(), OutboxSender.LEASE).orElseThrow();
            room.database().bean(MailCarrier.class).carry(killed, tables.openRecipients(killed.id()), List.of());
            assertThat(room.only(CASE).state()).isEqualTo(State.SENDING);

            assertThat(room.sender().sendDue()).isZero();
            clock.advance(OutboxSender.LEASE);
            assertThat(room.sender().sendDue()).isEqualTo(1);

            assertThat(room.only(CASE).state()).isEqualTo(State.SENT);
            assertThat(messageIds(server))
                    .hasSize(2)
                    .containsOnly(messageIds(server).get(0));
        }
    }

    @Test
    void aSenderThatWakesUpAfterItsLeaseChangesNothing() throws Exception {
        try (var server = new FakeSmtpServer(command -> "");
                var room = OutboxRoom.withServerOn(server.port(), clock)) {
            room.outbox().put(mail("a@office.example"));
            var tables = room.database().bean(OutboxTables.class);
            var sleeper = tables.claim(clock.instant(), OutboxSender.LEASE).orElseThrow();
            clock.advance(OutboxSender.LEASE);
            var other = tables.claim(clock.instant(), OutboxSender.LEASE).orElseThrow();

            assertThat(tables.stillClaimed(sleeper)).isFalse();
            assertThat(tables.stillClaimed(other)).isTrue();
        }
    }

    @Test
    void withoutAServerMailsAreKeptAndReadableAndNeverSent() {
        try (var room = OutboxRoom.withoutServer(clock)) {
            room.outbox().put(mail("a@office.example"));
            clock.advance(Duration.ofDays(1));

            assertThat(room.sender().sendDue()).isZero();
            var entry = room.only(CASE);
            assertThat(entry.state()).isEqualTo(State.KEPT);
            assertThat(entry.text()).isEqualTo("Please deliver.");
            assertThat(entry.attempts()).isZero();
        }
    }

    private static List<String> messageIds(FakeSmtpServer server) {
        return server.mails().stream()
                .map(mail -> mail.stream()
                        .filter(line -> line.startsWith("Message-ID:"))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static Mail mail(String... to) {
        return new Mail(CASE + "/order", CASE, List.of(to), "Order", "Please deliver.");
    }
}
