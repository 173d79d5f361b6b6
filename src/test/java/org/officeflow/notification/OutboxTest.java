package org.officeflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.document.Documents;
import org.officeflow.notification.OutboxEntry.State;
import org.officeflow.testing.MovableClock;

class OutboxTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static OutboxRoom room;
    private static Outbox outbox;

    private final String reference = "PR-2026-" + NUMBER.incrementAndGet();

    @BeforeAll
    static void open() {
        SERVER.start();
        room = OutboxRoom.withServerOn(
                SERVER.getSmtp().getPort(), new MovableClock(Instant.parse("2026-03-02T09:00:00Z")));
        outbox = room.outbox();
    }

    @AfterAll
    static void close() {
        room.close();
        SERVER.stop();
    }

    @BeforeEach
    void emptyTheMailboxes() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void aMailArrivesWithItsUmlautsAndEuroSigns() throws Exception {
        outbox.put(new Mail(
                reference + "/order",
                reference,
                List.of("sales@lamps.example"),
                "Bestellung für 12 € aus Łódź",
                "Größe: é €\n"));
        assertThat(room.only(reference).state()).isEqualTo(State.WAITING);

        assertThat(room.sender().sendDue()).isEqualTo(1);

        var mail = received().get(0);
        assertThat(mail.getSubject()).isEqualTo("Bestellung für 12 € aus Łódź");
        assertThat(mail.getContent().toString().strip()).isEqualTo("Größe: é €");
        assertThat(mail.getFrom()[0]).hasToString("officeflow@localhost");
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0]).hasToString("sales@lamps.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var entry = room.only(reference);
        assertThat(entry.state()).isEqualTo(State.SENT);
        assertThat(entry.attempts()).isEqualTo(1);
        assertThat(entry.to().get(0).sentAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(entry.problem()).isNull();
    }

    @Test
    void theMessageIdFollowsFromTheKey() throws Exception {
        outbox.put(mail("key of " + reference));
        room.sender().sendDue();

        assertThat(received().get(0).getMessageID()).matches("<[0-9a-f]{32}@localhost>");
        var stored = room.database()
                .jdbc()
                .sql("SELECT message_id FROM outbox_mails WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        assertThat(received().get(0).getMessageID()).isEqualTo(stored);
    }

    @Test
    void theSameKeyTwiceIsOneMail() throws Exception {
        outbox.put(mail(reference + "/order"));
        outbox.put(mail(reference + "/order"));
        room.sender().sendDue();
        outbox.put(mail(reference + "/order"));
        room.sender().sendDue();

        assertThat(received()).hasSize(1);
        assertThat(outbox.ofReference(reference)).hasSize(1);
    }

    @Test
    void whatTheCallerRollsBackIsNeverMailed() throws Exception {
        assertThatThrownBy(() -> room.database().transaction().executeWithoutResult(status -> {
                    outbox.put(mail(reference + "/order"));
                    throw new IllegalStateException("no order after all");
                }))
                .hasMessage("no order after all");
        room.sender().sendDue();

        assertThat(received()).isEmpty();
        assertThat(outbox.ofReference(reference)).isEmpty();
    }

    @Test
    void whatTheCallerHasNotCommittedIsNotMailedYet() throws Exception {
        room.database().transaction().executeWithoutResult(status -> {
            outbox.put(mail(reference + "/order"));
            var elsewhere = Executors.newSingleThreadExecutor();
            try {
                assertThat(elsewhere.submit(() -> room.sender().sendDue()).get(20, TimeUnit.SECONDS))
                        .isZero();
            } catch (Exception e) {
                throw new AssertionError(e);
            } finally {
                elsewhere.shutdown();
            }
        });

        assertThat(room.sender().sendDue()).isEqualTo(1);
    }

    @Test
    void documentsAndFilesGoAlong() throws Exception {
        var pdf = "%PDF-1.7 the order".getBytes(StandardCharsets.UTF_8);
        var order = room.database()
                .bean(Documents.class)
                .store(reference, "order", "PO-2026-00001 Łódź.pdf", "application/pdf", pdf, "purchase-request");
        outbox.put(new Mail(
                reference + "/order",
                reference,
                List.of("sales@lamps.example"),
                "Order",
                "See the file.",
                List.of(
                        Attachment.document(order.id()),
                        Attachment.file("terms.txt", "text/plain", "30 days".getBytes(StandardCharsets.UTF_8)))));
        room.sender().sendDue();

        var parts = (MimeMultipart) received().get(0).getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(
                        parts.getBodyPart(1).getFileName()))
                .isEqualTo("PO-2026-00001 Łódź.pdf");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(pdf);
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("terms.txt");
        assertThat(room.only(reference).attachments()).containsExactly("PO-2026-00001 Łódź.pdf", "terms.txt");
    }

    @Test
    void aMailWithADocumentThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outbox.put(new Mail(
                        reference,
                        reference,
                        List.of("sales@lamps.example"),
                        "Order",
                        "See the file.",
                        List.of(Attachment.document(UUID.randomUUID())))));
        assertThat(outbox.ofReference(reference)).isEmpty();
    }

    @Test
    void twoSendersAtOnceSendEachMailOnce() throws Exception {
        for (var number = 0; number < 40; number++) {
            outbox.put(mail(reference + "/" + number));
        }
        var barrier = new CyclicBarrier(4);
        var pool = Executors.newFixedThreadPool(4);
        var sent = new ArrayList<Integer>();
        try {
            var senders = IntStream.range(0, 4)
                    .mapToObj(number -> (Callable<Integer>) () -> {
                        barrier.await(20, TimeUnit.SECONDS);
                        return room.sender().sendDue();
                    })
                    .toList();
            for (var result : pool.invokeAll(senders, 60, TimeUnit.SECONDS)) {
                sent.add(result.get());
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(sent.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        assertThat(received()).hasSize(40);
        assertThat(received().stream().map(GreenMailUtil::getWholeMessage).distinct())
                .hasSize(40);
    }

    @Test
    void aMailToSeveralPeopleIsOneMail() throws Exception {
        outbox.put(new Mail(
                reference,
                reference,
                List.of("a@office.example", "b@office.example", "a@office.example"),
                "Hello",
                "text"));
        room.sender().sendDue();

        assertThat(received()).hasSize(2).allSatisfy(mail -> assertThat(mail.getRecipients(Message.RecipientType.TO))
                .hasSize(2));
        assertThat(room.only(reference).to()).hasSize(2).allSatisfy(to -> assertThat(to.sentAt())
                .isNotNull());
    }

    private Mail mail(String key) {
        return new Mail(key, reference, List.of("sales@lamps.example"), "Order " + key, "Please deliver.");
    }

    private static List<MimeMessage> received() {
        return List.of(SERVER.getReceivedMessages());
    }
}
