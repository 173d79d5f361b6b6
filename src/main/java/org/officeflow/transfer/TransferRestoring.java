package org.officeflow.transfer;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.officeflow.access.AccessDesk;
import org.officeflow.access.AccessKey;
import org.officeflow.access.Accesses;
import org.officeflow.access.Giving;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.leaving.TransferReturns;
import org.officeflow.onboarding.IssuedItems;
import org.officeflow.organisation.PersonId;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people again what they had handed in before their transfer was withdrawn. */
@Service
@Transactional
public class TransferRestoring {

    private static final Words WORDS = Words.of("transfer");

    /** Who is written down where no person gave the access. */
    private static final String OFFICEFLOW = "officeflow";

    private final Transfers transfers;
    private final TransferLines lines;
    private final TransferReturns returns;
    private final TransferDeciders deciders;
    private final IssuedItems issued;
    private final AccessDesk desk;
    private final Accesses accesses;
    private final Timeline timeline;
    private final Clock clock;

    TransferRestoring(
            Transfers transfers,
            TransferLines lines,
            TransferReturns returns,
            TransferDeciders deciders,
            IssuedItems issued,
            AccessDesk desk,
            Accesses accesses,
            Timeline timeline,
            Clock clock) {
        this.transfers = transfers;
        this.lines = lines;
        this.returns = returns;
        this.deciders = deciders;
        this.issued = issued;
        this.desk = desk;
        this.accesses = accesses;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Gives again what a connected system can give; safe to repeat.
     *
     * @return whether somebody has to give the rest by hand
     */
    public boolean restore(TransferNumber number) {
        var one = transfers.lock(number);
        for (var line : missing(number)) {
            if (isAccess(line)
                    && desk.give(source(line), one.person(), key(line), clock.instant(), OFFICEFLOW)
                            instanceof Giving.Given) {
                given(one, line, null);
            }
        }
        return !missing(number).isEmpty();
    }

    /** What they had handed in and do not have again. */
    @Transactional(readOnly = true)
    public List<TransferLine> missing(TransferNumber number) {
        var back = returns.takenBack(number.handedIn());
        var again = lines.givenAgain(number);
        return lines.of(number).stream()
                .filter(line -> back.contains(line.source()) && !again.contains(line.position()))
                .toList();
    }

    /**
     * Somebody has given the rest by hand.
     *
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String givenByHand(TransferNumber number, @Nullable String note, PersonId by) {
        var one = transfers.lock(number);
        if (by.equals(one.person())) {
            return WORDS.say("own-case");
        }
        if (!deciders.humanResources(one).contains(by)) {
            return WORDS.say("follow.others");
        }
        for (var line : missing(number)) {
            var fault = isAccess(line)
                    ? desk.givenByHand(source(line), one.person(), key(line), by)
                            .map(because -> because.in(Language.ofReader()))
                            .orElse("")
                    : issued.givenAgain(source(line), by, note);
            if (!fault.isEmpty()) {
                return fault;
            }
            given(one, line, by);
        }
        return null;
    }

    private void given(Transfer one, TransferLine line, @Nullable PersonId by) {
        lines.givenAgain(one.number(), line, by);
        timeline.add(
                one.number().value(),
                by,
                Told.that("timeline.given-again", line.thing().title()));
    }

    private boolean isAccess(TransferLine line) {
        return line.isAccess()
                && line.thing().what() != null
                && accesses.find(key(line)).isPresent();
    }

    private static AccessKey key(TransferLine line) {
        return new AccessKey(Objects.requireNonNull(line.thing().what()));
    }

    private static String source(TransferLine line) {
        return Objects.requireNonNull(line.source());
    }
}
