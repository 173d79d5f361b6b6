package org.officeflow.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.access.AccessDesk;
import org.officeflow.access.AccessKey;
import org.officeflow.access.Accesses;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.language.Language;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.PackageLine;
import org.officeflow.onboarding.TransferPackages;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.timeline.Timeline;
import org.officeflow.transfer.TransferLine.Decision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a transfer gives, takes back and leaves: as the table and what is held say it, and as human resources confirm it. */
@Service
@Transactional
public class TransferPlan {

    private static final Words WORDS = Words.of("transfer");

    /** How long an old access may stay for handing work over. */
    private static final int LONGEST_OVERLAP = 30;

    private final Transfers transfers;
    private final TransferLines lines;
    private final TransferHoldings holdings;
    private final TransferDues dues;
    private final TransferDeciders deciders;
    private final TransferReports reports;
    private final TransferRules rules;
    private final TransferPackages packages;
    private final Accesses accesses;
    private final Organisation organisation;
    private final ModelWords models;
    private final Timeline timeline;

    TransferPlan(
            Transfers transfers,
            TransferLines lines,
            TransferHoldings holdings,
            TransferDues dues,
            TransferDeciders deciders,
            TransferReports reports,
            TransferRules rules,
            TransferPackages packages,
            Accesses accesses,
            Organisation organisation,
            ModelWords models,
            Timeline timeline) {
        this.transfers = transfers;
        this.lines = lines;
        this.holdings = holdings;
        this.dues = dues;
        this.deciders = deciders;
        this.reports = reports;
        this.rules = rules;
        this.packages = packages;
        this.accesses = accesses;
        this.organisation = organisation;
        this.models = models;
        this.timeline = timeline;
    }

    /**
     * Keeps the difference between what the new work needs and what they hold today. Once it is kept, the table may change: this case
     * does not.
     *
     * @param table which table in which version
     */
    public void determine(TransferNumber number, String table, int version, List<PackageLine> wanted) {
        var one = transfers.lock(number);
        if (!lines.of(number).isEmpty()) {
            return;
        }
        var difference = TransferDifference.of(wanted, holdings.of(one.person()), one.changesSite());
        for (var index = 0; index < difference.size(); index++) {
            lines.add(number, index + 1, difference.get(index));
        }
        transfers.determined(number, table, version);
        timeline.add(number.value(), null, Told.that("timeline.difference", difference.size(), table, version));
    }

    /** All of it, in its order. */
    @Transactional(readOnly = true)
    public List<TransferLine> lines(TransferNumber number) {
        return lines.of(number);
    }

    /** What somebody decides about a line; null for what is suggested, and for the day on which the transfer takes effect. */
    public record Verdict(@Nullable Decision decision, @Nullable LocalDate endsOn) {}

    /**
     * Human resources confirm what is given and what is taken back; from now on it is carried out.
     *
     * @param verdicts one for each line, in their order
     * @param people who leads their people from then on
     * @return why not, in words; empty when it is confirmed
     */
    public List<String> confirm(
            TransferNumber number, List<Verdict> verdicts, TransferReports.Wish people, PersonId by) {
        var one = transfers.lock(number);
        var fault = mayConfirm(one, by);
        if (fault != null) {
            return List.of(fault);
        }
        var all = lines.of(number);
        if (verdicts.size() != all.size()) {
            return List.of(WORDS.say("confirm.changed"));
        }
        var faults = new ArrayList<String>();
        var decided = new ArrayList<TransferLine>();
        for (var index = 0; index < all.size(); index++) {
            decide(one, all.get(index), verdicts.get(index), faults).ifPresent(decided::add);
        }
        var leader = reports.leader(one, people, faults);
        if (faults.isEmpty()) {
            conflicts(one, decided, faults);
        }
        if (faults.isEmpty()) {
            decided.forEach(line ->
                    lines.decided(number, line.position(), Objects.requireNonNull(line.decision()), line.endsOn()));
            transfers.confirmed(number, leader);
            prepare(one, decided);
            dues.open(one, by);
            timeline.add(
                    number.value(),
                    by,
                    Told.that("timeline.confirmed", given(decided).size(), returned(decided)));
        }
        return faults;
    }

    private @Nullable String mayConfirm(Transfer one, PersonId by) {
        if (by.equals(one.person())) {
            return WORDS.say("own-case");
        }
        if (!deciders.humanResources(one).contains(by)) {
            return WORDS.say("confirm.others");
        }
        if (one.state() != TransferState.AGREED) {
            return WORDS.say("confirm.late");
        }
        return one.effectiveOn().isBefore(rules.today(organisation.get(one.person())))
                ? WORDS.say("confirm.past", Value.day(one.effectiveOn()))
                : null;
    }

    private Optional<TransferLine> decide(Transfer one, TransferLine line, Verdict verdict, List<String> faults) {
        var decision = verdict.decision() == null ? line.suggestion() : verdict.decision();
        var before = faults.size();
        if (decision == null) {
            faults.add(WORDS.say("confirm.beyond", said(line)));
        } else if (!line.allows(decision)) {
            faults.add(WORDS.say(line.source() == null ? "confirm.not-held" : "confirm.held", said(line)));
        } else if (decision == Decision.REVOKE) {
            endsOn(one, line, verdict.endsOn(), faults);
        }
        if (decision == null || faults.size() > before) {
            return Optional.empty();
        }
        var ends = verdict.endsOn() == null ? one.effectiveOn() : verdict.endsOn();
        return Optional.of(new TransferLine(
                line.position(),
                line.difference(),
                line.thing(),
                line.source(),
                decision,
                decision == Decision.REVOKE ? ends : null));
    }

    private void endsOn(Transfer one, TransferLine line, @Nullable LocalDate endsOn, List<String> faults) {
        if (endsOn == null) {
            return;
        }
        var last = one.effectiveOn().plusDays(LONGEST_OVERLAP);
        if (endsOn.isBefore(rules.today(organisation.get(one.person())))) {
            faults.add(WORDS.say("ends.past", said(line), Value.day(endsOn)));
        } else if (endsOn.isAfter(last)) {
            faults.add(WORDS.say("ends.late", said(line), Value.day(endsOn), LONGEST_OVERLAP, Value.day(last)));
        }
    }

    /** What they would have at the same time and nobody should. */
    private void conflicts(Transfer one, List<TransferLine> decided, List<String> faults) {
        var wanted = decided.stream()
                .filter(line -> line.decision() == Decision.GRANT)
                .flatMap(this::access)
                .toList();
        var together = new HashSet<>(wanted);
        decided.stream()
                .filter(line -> line.decision() == Decision.KEEP
                        || line.endsOn() != null && line.endsOn().isAfter(one.effectiveOn()))
                .flatMap(this::access)
                .forEach(together::add);
        accesses.conflicts(one.person(), wanted).stream()
                .filter(conflict -> together.contains(conflict.held().key()))
                .forEach(conflict -> faults.add(AccessDesk.said(conflict).in(Language.ofReader())));
    }

    private Stream<AccessKey> access(TransferLine line) {
        return Stream.ofNullable(line.thing().what())
                .filter(what -> line.isAccess())
                .map(AccessKey::new)
                .filter(key -> accesses.find(key).isPresent());
    }

    /** Things first, then accesses: these are given on the day itself. */
    private void prepare(Transfer one, List<TransferLine> decided) {
        var table = transfers.table(one.number());
        var wanted = new ArrayList<PackageLine>();
        given(decided).stream().filter(line -> !line.isAccess()).forEach(line -> wanted.add(line.thing()));
        if (one.changesBooking()) {
            wanted.add(new PackageLine(
                    Branch.PAYROLL,
                    WORDS.say("payroll.change"),
                    null,
                    null,
                    1,
                    Group.FINANCE.key(),
                    0,
                    false,
                    WORDS.say("payroll.undo")));
        }
        given(decided).stream().filter(TransferLine::isAccess).forEach(line -> wanted.add(line.thing()));
        packages.plan(one.number().given(), table.key(), table.version(), wanted);
    }

    private static List<TransferLine> given(List<TransferLine> decided) {
        return decided.stream()
                .filter(line -> line.decision() == Decision.GRANT)
                .toList();
    }

    private static long returned(List<TransferLine> decided) {
        return decided.stream()
                .filter(line -> line.decision() == Decision.REVOKE)
                .count();
    }

    /** What a line is called, for whoever reads it. */
    @Transactional(readOnly = true)
    public String said(TransferLine line) {
        var thing = line.thing();
        return thing.rule() == null ? thing.title() : models.rule(ItemDesk.TABLE, thing.rule(), thing.title());
    }
}
