package org.officeflow.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.NewPerson;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Personnel;
import org.officeflow.organisation.Recording;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Employment contracts: sent, signed, identity checked by a second person; only then there is an employee record. */
@Service
@Transactional
public class ContractDesk {

    private static final Words WORDS = Words.of("onboarding");

    private static final int REMIND_AFTER = 3;

    private static final int ESCALATE_AFTER = 7;

    private static final int EXPIRES_AFTER = 14;

    private final Onboardings onboardings;
    private final Contracts contracts;
    private final Personnel personnel;
    private final Responsibles responsibles;
    private final DeliveredPapers delivered;
    private final IdentityCheckers checkers;
    private final Timeline timeline;
    private final WorkingCalendars calendars;
    private final Clock clock;

    ContractDesk(
            Onboardings onboardings,
            Contracts contracts,
            Personnel personnel,
            Responsibles responsibles,
            DeliveredPapers delivered,
            IdentityCheckers checkers,
            Timeline timeline,
            WorkingCalendars calendars,
            Clock clock) {
        this.onboardings = onboardings;
        this.contracts = contracts;
        this.personnel = personnel;
        this.responsibles = responsibles;
        this.delivered = delivered;
        this.checkers = checkers;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * How long a signature may take, from now on.
     *
     * @param remindAt after three working days
     * @param escalateAt after seven: human resources
     * @param expiresAt after fourteen: more time, or no contract
     */
    public record SignatureClock(Instant remindAt, Instant escalateAt, Instant expiresAt) {}

    @Transactional(readOnly = true)
    public SignatureClock clock(OnboardingNumber number) {
        var calendar = calendar(number);
        var now = clock.instant();
        return new SignatureClock(
                calendar.plusWorkingDays(now, REMIND_AFTER),
                calendar.plusWorkingDays(now, ESCALATE_AFTER),
                calendar.plusWorkingDays(now, EXPIRES_AFTER));
    }

    /** The contract went to the new colleague. */
    public void sent(OnboardingNumber number, PersonId by) {
        if (contracts.find(number).isEmpty()) {
            contracts.sent(number, today(number), by);
            timeline.add(number.value(), by, Told.that("timeline.contract-sent"));
        }
    }

    /**
     * The signed contract is back.
     *
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String signed(OnboardingNumber number, LocalDate on, PersonId by) {
        var contract = contract(number);
        if (by.equals(onboardings.get(number).employee())) {
            return WORDS.say("own-case");
        }
        if (on.isAfter(today(number))) {
            return WORDS.say("signed.future", Value.day(on));
        }
        if (on.isBefore(contract.sentOn())) {
            return WORDS.say("signed.before", Value.day(contract.sentOn()));
        }
        contracts.signed(number, on, by);
        timeline.add(number.value(), by, Told.that("timeline.contract-signed", Value.day(on)));
        return null;
    }

    /** The colleague gets another fourteen working days to sign. */
    public void extended(OnboardingNumber number, @Nullable String reason, PersonId by) {
        contracts.extended(number);
        timeline.addInConfidence(number.value(), by, Told.that("timeline.contract-extended"), reason);
    }

    /**
     * The second person has seen the identity document and all papers; {@link IdentityCheckers} says who that is.
     *
     * @param documents keys of the papers that are there, besides those that were handed in and accepted before
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String identityChecked(
            OnboardingNumber number, String identityDocument, List<String> documents, PersonId by) {
        var contract = contract(number);
        if (by.equals(contract.signatureRecordedBy())) {
            return WORDS.say("identity.second-person");
        }
        var one = onboardings.get(number);
        if (by.equals(one.employee())) {
            return WORDS.say("identity.self");
        }
        var second = checkers.of(number);
        if (!second.people().contains(by)) {
            return WORDS.say("identity.others", second.group().said());
        }
        var there = new TreeSet<>(documents);
        delivered.of(number).forEach(document -> there.add(document.key()));
        var missing = MandatoryDocument.of(one.contract()).stream()
                .filter(document -> !there.contains(document.key()))
                .map(MandatoryDocument::said)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            return WORDS.say("documents.missing", missing);
        }
        contracts.identityChecked(number, identityDocument, List.copyOf(there), by, clock.instant());
        timeline.add(
                number.value(),
                by,
                Told.that(second.isInPerson() ? "timeline.identity-seen" : "timeline.identity-checked"));
        return null;
    }

    /**
     * Makes the employee record; made twice is made once.
     *
     * @throws IllegalStateException without a signed contract, a checked identity and all papers
     */
    public void createRecord(OnboardingNumber number) {
        var one = onboardings.lock(number);
        if (!one.isExpected()) {
            return;
        }
        if (contracts.find(number).filter(EmploymentContract::isInOrder).isEmpty()) {
            throw new IllegalStateException("The contract of " + number + " is not in order: no employee record.");
        }
        if (one.employee() == null) {
            var recorded = personnel.record(new NewPerson(
                    one.name(),
                    one.jobTitle(),
                    one.department(),
                    responsibles.manager(one).orElse(null),
                    one.site(),
                    null,
                    one.startsOn()));
            if (recorded instanceof Recording.Refused refused) {
                throw new IllegalStateException("No employee record for " + number + ": " + refused.reason());
            }
            onboardings.recorded(number, ((Recording.Recorded) recorded).person());
        }
        timeline.add(number.value(), null, Told.that("timeline.recorded"));
    }

    /** The colleague does not come: the record goes, the name stays for the history. */
    public void withdrawRecord(OnboardingNumber number) {
        var employee = onboardings.lock(number).employee();
        if (employee != null && onboardings.recordMade(number)) {
            personnel.withdraw(employee);
            timeline.add(number.value(), null, Told.that("timeline.record-withdrawn"));
        }
    }

    /** The colleague is at work: their login is open from now on. */
    public void begin(OnboardingNumber number) {
        var one = onboardings.lock(number);
        if (one.employee() != null) {
            personnel.begin(one.employee(), one.startsOn());
        }
    }

    /**
     * Nobody starts without a signed contract, a checked identity and all papers.
     *
     * @return why not, in words; null when they may
     */
    @Transactional(readOnly = true)
    public @Nullable String mayBegin(OnboardingNumber number) {
        return contracts.find(number).filter(EmploymentContract::isInOrder).isPresent() ? null : WORDS.say("begin");
    }

    /** The colleague does not come: there is no contract, or it is taken back. */
    public void close(OnboardingNumber number) {
        if (contracts.find(number).isPresent()) {
            timeline.add(number.value(), null, Told.that("timeline.contract-closed"));
        }
    }

    /** How far it is, if it was sent. */
    @Transactional(readOnly = true)
    public Optional<EmploymentContract> find(OnboardingNumber number) {
        return contracts.find(number);
    }

    private EmploymentContract contract(OnboardingNumber number) {
        return contracts
                .find(number)
                .orElseThrow(() -> new IllegalStateException("No contract was sent for " + number + "."));
    }

    private LocalDate today(OnboardingNumber number) {
        return calendar(number).dateOf(clock.instant());
    }

    private WorkingCalendar calendar(OnboardingNumber number) {
        return calendars.of(onboardings.get(number).site());
    }
}
