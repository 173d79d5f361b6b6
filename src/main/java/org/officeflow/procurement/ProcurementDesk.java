package org.officeflow.procurement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalCase;
import org.officeflow.approval.RequesterWish;
import org.officeflow.budget.BudgetState;
import org.officeflow.budget.Budgets;
import org.officeflow.budget.Reservation;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes purchase requests, holds the money for them, and follows them until they are ordered or closed. */
@Service
@Transactional
public class ProcurementDesk {

    private static final Words WORDS = Words.of("procurement");

    /** Requests within so many days are added up, so that nobody splits a purchase to stay below a limit. */
    static final Duration SPLIT_WINDOW = Duration.ofDays(30);

    /** The third emergency within so many days is reported to finance. */
    static final Duration EMERGENCY_WINDOW = Duration.ofDays(90);

    private static final Duration SAME_SUBMISSION = Duration.ofMinutes(2);

    private static final int CHANGE_DUE_AFTER_WORKING_DAYS = 2;

    private final PurchaseRequests requests;
    private final RequestRegister register;
    private final WishRules rules;
    private final Catalogue catalogue;
    private final Budgets budgets;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ProcurementDesk(
            PurchaseRequests requests,
            RequestRegister register,
            WishRules rules,
            Catalogue catalogue,
            Budgets budgets,
            Timeline timeline,
            WorkingCalendar calendar,
            Clock clock) {
        this.requests = requests;
        this.register = register;
        this.rules = rules;
        this.catalogue = catalogue;
        this.budgets = budgets;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** By when a change that is wanted now should be made. */
    public Instant changeDueAt() {
        return calendar.plusWorkingDays(clock.instant(), CHANGE_DUE_AFTER_WORKING_DAYS);
    }

    /** Registers a request under the next number of the year, or says everything that stands in its way. */
    public SubmissionResult submit(Wish wish, PersonId requester) {
        var fingerprint = wish.fingerprint(requester);
        requests.lockFingerprint(fingerprint);
        var twin = requests.sameSince(fingerprint, clock.instant().minus(SAME_SUBMISSION));
        if (twin.isPresent()) {
            return new SubmissionResult.Refused(List.of(WORDS.say("twin", twin.get())));
        }
        return register.enter(wish, requester, fingerprint, null);
    }

    /** Replaces what was asked for; approvals stand only where the rules let them. */
    public SubmissionResult change(RequestNumber number, Wish changed, PersonId person) {
        var before = requests.lock(number);
        var isRequester = before.requester().equals(person);
        if (!isRequester || !before.state().counts() || before.order() != null) {
            return new SubmissionResult.Refused(
                    List.of(isRequester ? WORDS.say("change.too-late") : WORDS.say("change.requester")));
        }
        var reasons = new ArrayList<String>();
        var lines = rules.price(changed, changed.supplier(), reasons);
        rules.check(changed, total(lines), reasons);
        if (!reasons.isEmpty()) {
            return new SubmissionResult.Refused(reasons);
        }
        var supplier =
                changed.supplier() != null ? changed.supplier() : catalogue.addUncheckedSupplier(changed.newSupplier());
        var draft = new PurchaseRequest(
                number,
                before.requester(),
                changed,
                supplier,
                lines,
                before.year(),
                RequestState.SUBMITTED,
                before.submittedAt(),
                before.approval(),
                false,
                null);
        var after = new PurchaseRequest(
                number,
                before.requester(),
                changed,
                supplier,
                lines,
                before.year(),
                RequestState.SUBMITTED,
                before.submittedAt(),
                before.approval(),
                before.approvalsStandAfter(draft),
                null);
        requests.change(after);
        timeline.add(number.value(), person, Told.that("timeline.changed"), Told.change(before, after));
        return new SubmissionResult.Accepted(after);
    }

    /** Holds the money for the request as it is now. */
    public Reservation reserveBudget(RequestNumber number) {
        return reserve(number, false, null);
    }

    /** Holds the money although the budget does not cover it, because somebody decided so. */
    public void reserveBeyondBudget(RequestNumber number, String decidedBy) {
        reserve(number, true, decidedBy);
    }

    private Reservation reserve(RequestNumber number, boolean beyond, @Nullable String note) {
        var request = requests.lock(number);
        var reference = number.value();
        var result = budgets.movements(reference).isEmpty()
                ? budgets.reserve(request.budgetLine(), reference, request.total(), beyond, note)
                : budgets.moveReservation(reference, request.budgetLine(), request.total(), beyond, note);
        timeline.add(
                reference,
                null,
                Told.reserved(result, beyond),
                Value.list(", ", request.wish().costCentre().value(), Value.euro(request.total())));
        return result;
    }

    /** What the tables read to say who decides. */
    @Transactional(readOnly = true)
    public RuleFacts ruleFacts(RequestNumber number, boolean withinBudget) {
        var request = requests.get(number);
        var related =
                related(request).stream().map(PurchaseRequests.Related::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RuleFacts(
                request.total().add(related),
                request.wish().category(),
                request.fromCatalogue(),
                withinBudget,
                request.quotesWaived(),
                request.wish().termMonths(),
                request.wish().personalData(),
                !catalogue.isChecked(request.supplier()));
    }

    /** The case as the approval round sees it. */
    @Transactional(readOnly = true)
    public ApprovalCase approvalCase(RequestNumber number, Purpose purpose) {
        var request = requests.get(number);
        var wish = request.wish();
        return new ApprovalCase(
                number.value(),
                PurchaseSubject.KIND,
                purpose.key(),
                purpose.prefix() + wish.subject(),
                request.requester(),
                wish.beneficiary(),
                wish.costCentre(),
                request.total(),
                purpose == Purpose.OVERRUN);
    }

    /** Everybody approved: this is what later changes are measured against. */
    public void approved(RequestNumber number) {
        var request = requests.lock(number);
        requests.approved(
                number,
                new PurchaseRequest.Approved(
                        request.total(),
                        request.supplier(),
                        request.wish().category(),
                        request.wish().costCentre().value()));
        if (!request.state().equals(RequestState.APPROVED)) {
            timeline.add(number.value(), null, Told.that("timeline.approved"));
        }
    }

    /** The requester withdraws or wants to change; possible until the order is made. */
    public boolean accepts(RequestNumber number, PersonId person, RequesterWish wish, @Nullable String reason) {
        var request = requests.lock(number);
        if (!request.requester().equals(person)
                || request.order() != null
                || !request.state().counts()) {
            return false;
        }
        timeline.add(
                number.value(),
                person,
                Told.that(wish == RequesterWish.WITHDRAW ? "timeline.withdrew" : "timeline.wants-change"),
                reason);
        return true;
    }

    /** By how much the request exceeds what is left, also in per cent of the whole budget. */
    @Transactional(readOnly = true)
    public Overrun overrun(RequestNumber number) {
        var request = requests.get(number);
        var state = budgets.state(request.budgetLine());
        return Overrun.of(request.total(), state.available().add(held(number)), state.budget());
    }

    /** Ends a request without an order and gives back all that was held for it. */
    public void close(RequestNumber number, ClosedBecause because) {
        var request = requests.lock(number);
        if (request.order() != null) {
            throw new IllegalStateException(number + " has been ordered and cannot be closed.");
        }
        budgets.release(number.value());
        requests.state(number, because.state());
        timeline.add(number.value(), null, because.told());
    }

    /** Whether this is the third emergency of its requester within the window, or a later one. */
    @Transactional(readOnly = true)
    public boolean emergenciesAreFrequent(RequestNumber number) {
        return requests.emergenciesSince(
                        requests.get(number).requester(), clock.instant().minus(EMERGENCY_WINDOW))
                >= 3;
    }

    @Transactional(readOnly = true)
    public PurchaseRequest request(RequestNumber number) {
        return requests.get(number);
    }

    @Transactional(readOnly = true)
    public BudgetState budget(RequestNumber number) {
        return budgets.state(requests.get(number).budgetLine());
    }

    List<PurchaseRequests.Related> related(PurchaseRequest request) {
        return requests.related(request, clock.instant().minus(SPLIT_WINDOW));
    }

    private BigDecimal held(RequestNumber number) {
        return budgets.movements(number.value()).stream()
                .map(movement -> movement.reservedDelta().add(movement.committedDelta()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal total(List<RequestLine> lines) {
        return lines.stream().map(RequestLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
