package org.officeflow.procurement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Component;

/** Checks wishes and enters them under the next number of the year, whoever brings them: a form or another procedure. */
@Component
class RequestRegister {

    private final PurchaseRequests requests;
    private final WishRules rules;
    private final Catalogue catalogue;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RequestRegister(
            PurchaseRequests requests,
            WishRules rules,
            Catalogue catalogue,
            Timeline timeline,
            WorkingCalendar calendar,
            Clock clock) {
        this.requests = requests;
        this.rules = rules;
        this.catalogue = catalogue;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Enters the wish, or says everything that stands in its way.
     *
     * @param forCase reference of the case that asks for it, where one does
     */
    SubmissionResult enter(Wish wish, PersonId requester, String fingerprint, @Nullable String forCase) {
        var reasons = new ArrayList<String>();
        var lines = rules.price(wish, wish.supplier(), reasons);
        var total = lines.stream().map(RequestLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        rules.check(wish, total, reasons);
        if (!reasons.isEmpty()) {
            return new SubmissionResult.Refused(reasons);
        }
        var year = LocalDate.ofInstant(clock.instant(), calendar.zone()).getYear();
        var supplier = wish.supplier() != null ? wish.supplier() : catalogue.addUncheckedSupplier(wish.newSupplier());
        var request = new PurchaseRequest(
                RequestNumber.of(year, requests.nextNumber("PR", year)),
                requester,
                wish,
                supplier,
                lines,
                year,
                RequestState.SUBMITTED,
                clock.instant(),
                null,
                false,
                null);
        requests.add(request, fingerprint, forCase);
        timeline.add(
                request.number().value(),
                requester,
                forCase == null
                        ? Told.that("timeline.requested")
                        : Told.that("timeline.requested-for-case", Value.text(forCase)),
                Value.list(", ", wish.subject(), Value.euro(request.total())));
        return new SubmissionResult.Accepted(request);
    }
}
