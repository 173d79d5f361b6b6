package org.officeflow.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the due mails out of the outbox and hands them to the mail server, outside of every business transaction. Several senders
 * on several nodes share the work: each mail is claimed, and the claim is committed, before the mail server hears of it. A sender
 * that dies in between leaves the mail to be sent again when its lease ends, under the same Message-ID.
 */
@Component
public class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    /** Longer than the mail server may take for one mail. */
    static final Duration LEASE = Duration.ofMinutes(15);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

    private final OutboxTables tables;
    private final MailServer server;
    private final MailCarrier carrier;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OutboxSender(
            OutboxTables tables,
            MailServer server,
            MailCarrier carrier,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.server = server;
        this.carrier = carrier;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(
            fixedDelayString = "${officeflow.mail.interval:PT10S}",
            initialDelayString = "${officeflow.mail.interval:PT10S}")
    void sendRegularly() {
        sendDue();
    }

    /** Tries every mail that is due at this moment once. Gives the number of mails that left for all their recipients. */
    public int sendDue() {
        if (!server.isSetUp()) {
            return 0;
        }
        var dueBy = clock.instant();
        var sent = 0;
        while (true) {
            var claimed = transaction.execute(status -> tables.claim(dueBy, LEASE));
            if (claimed == null || claimed.isEmpty()) {
                return sent;
            }
            var dispatch = claimed.get();
            var delivery =
                    carrier.carry(dispatch, tables.openRecipients(dispatch.id()), tables.attachments(dispatch.id()));
            var state = transaction.execute(status -> record(dispatch, delivery));
            if (state == OutboxEntry.State.SENT) {
                sent++;
            }
            if (delivery.serverIsAway()) {
                return sent;
            }
        }
    }

    private OutboxEntry.State record(Dispatch dispatch, Delivery delivery) {
        if (!tables.stillClaimed(dispatch)) {
            LOG.warn(
                    "{}: mail {} took longer than its lease, another sender has it now",
                    dispatch.reference(),
                    dispatch.id());
            return OutboxEntry.State.SENDING;
        }
        delivery.delivered().forEach(address -> tables.delivered(dispatch.id(), address));
        delivery.refused().forEach((address, problem) -> tables.refused(dispatch.id(), address, problem));
        var now = clock.instant();
        if (tables.openRecipients(dispatch.id()).isEmpty()) {
            var refusals = tables.refusals(dispatch.id());
            return refusals.isEmpty()
                    ? finish(dispatch, OutboxEntry.State.SENT, now, null)
                    : finish(dispatch, OutboxEntry.State.FAILED, now, String.join("; ", refusals));
        }
        var problem = delivery.problem() == null ? "The mail server did not take the mail" : delivery.problem();
        if (!now.isBefore(dispatch.firstAttemptAt().plus(GIVE_UP_AFTER))) {
            return finish(dispatch, OutboxEntry.State.FAILED, now, "Given up after 3 days: " + problem);
        }
        return finish(dispatch, OutboxEntry.State.WAITING, nextAttempt(dispatch, now), problem);
    }

    private OutboxEntry.State finish(
            Dispatch dispatch, OutboxEntry.State state, Instant due, @Nullable String problem) {
        tables.finish(dispatch.id(), state, due, problem);
        switch (state) {
            case SENT -> LOG.info("{}: mail {} sent", dispatch.reference(), dispatch.id());
            case FAILED -> LOG.warn("{}: mail {} failed for good", dispatch.reference(), dispatch.id());
            default -> LOG.info("{}: mail {} not sent, next attempt {}", dispatch.reference(), dispatch.id(), due);
        }
        return state;
    }

    private static Instant nextAttempt(Dispatch dispatch, Instant now) {
        return now.plus(PAUSES.get(Math.min(dispatch.attempts(), PAUSES.size()) - 1));
    }
}
