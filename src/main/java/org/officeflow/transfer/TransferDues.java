package org.officeflow.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.officeflow.leaving.TransferReturns;
import org.officeflow.leaving.TransferReturns.Due;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.transfer.TransferLine.Decision;
import org.springframework.stereotype.Component;

/**
 * When a transfer takes effect, and by when what it takes back is due. What ends on a day ends when that day begins: whoever changes
 * their work at the opening has lost what they are not to have beside it.
 */
@Component
class TransferDues {

    private final TransferLines lines;
    private final TransferReturns returns;
    private final WorkingCalendars calendars;

    TransferDues(TransferLines lines, TransferReturns returns, WorkingCalendars calendars) {
        this.lines = lines;
        this.returns = returns;
        this.calendars = calendars;
    }

    Instant effectiveAt(Transfer one) {
        return effectiveAt(one, one.effectiveOn());
    }

    private Instant effectiveAt(Transfer one, LocalDate day) {
        return calendars.of(one.work().site()).opensOn(day);
    }

    /** Writes down what comes back; how many things it is. */
    int open(Transfer one, PersonId by) {
        return returns.open(
                one.number().handedIn(),
                one.person(),
                one.effectiveOn(),
                effectiveAt(one),
                takenBack(one).map(line -> due(one, line, 0)).toList(),
                by);
    }

    /** Everything moves by as many days as the transfer does. */
    void move(Transfer one, LocalDate to, PersonId by) {
        if (one.state() != TransferState.CONFIRMED) {
            return;
        }
        var days = ChronoUnit.DAYS.between(one.effectiveOn(), to);
        List<Due> dues = takenBack(one).map(line -> due(one, line, days)).toList();
        takenBack(one)
                .forEach(line -> lines.decided(
                        one.number(),
                        line.position(),
                        Decision.REVOKE,
                        endsOn(line).plusDays(days)));
        returns.move(one.number().handedIn(), to, effectiveAt(one, to), dues, by);
    }

    private Stream<TransferLine> takenBack(Transfer one) {
        return lines.of(one.number()).stream().filter(line -> line.decision() == Decision.REVOKE);
    }

    private Due due(Transfer one, TransferLine line, long later) {
        var day = endsOn(line).plusDays(later);
        var zone = calendars.of(one.before().site()).zone();
        return new Due(
                Objects.requireNonNull(line.source()),
                day,
                day.atStartOfDay(zone).toInstant());
    }

    private static LocalDate endsOn(TransferLine line) {
        return Objects.requireNonNull(line.endsOn());
    }
}
