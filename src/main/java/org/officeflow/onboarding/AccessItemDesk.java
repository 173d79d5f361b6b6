package org.officeflow.onboarding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.officeflow.access.Access;
import org.officeflow.access.AccessDesk;
import org.officeflow.access.AccessKey;
import org.officeflow.access.Accesses;
import org.officeflow.access.Giving;
import org.officeflow.access.Giving.ByHand;
import org.officeflow.access.Giving.Given;
import org.officeflow.access.Taking;
import org.officeflow.approval.ApprovalCase;
import org.officeflow.approval.ApproverRole;
import org.officeflow.language.Language;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Personnel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accesses of new colleagues: those of the package, and those that somebody asks for besides, which their owner has to approve. What is
 * not in the catalogue of accesses is work for people, as any other item.
 */
@Service
@Transactional
public class AccessItemDesk {

    /** The decision table that names who decides on an access beyond the package. */
    public static final String TABLE = "determine-access-approvers";

    /** What approval rounds call it. */
    static final String KIND = "onboarding-access";

    private static final Words WORDS = Words.of("onboarding");

    private final Onboardings onboardings;
    private final OnboardingItems rows;
    private final ItemDesk items;
    private final AccessDesk desk;
    private final Accesses accesses;
    private final Organisation organisation;
    private final Personnel personnel;
    private final Clock clock;
    private final OnboardingDesk onboardingDesk;

    AccessItemDesk(
            Onboardings onboardings,
            OnboardingItems rows,
            ItemDesk items,
            AccessDesk desk,
            Accesses accesses,
            Organisation organisation,
            Personnel personnel,
            Clock clock,
            OnboardingDesk onboardingDesk) {
        this.onboardings = onboardings;
        this.rows = rows;
        this.items = items;
        this.desk = desk;
        this.accesses = accesses;
        this.organisation = organisation;
        this.personnel = personnel;
        this.clock = clock;
        this.onboardingDesk = onboardingDesk;
    }

    /** Whether an item is an access of the catalogue. */
    @Transactional(readOnly = true)
    public boolean isAccess(OnboardingItem item) {
        return item.branch() == Branch.ACCESS
                && item.what() != null
                && accesses.find(new AccessKey(item.what())).isPresent();
    }

    /** Whether its owner has to agree: the package has been agreed on once and for all. */
    public static boolean needsApproval(OnboardingItem item) {
        return item.addedBy() != null;
    }

    /** What can be asked for. */
    @Transactional(readOnly = true)
    public List<Access> catalogue() {
        return accesses.all();
    }

    /**
     * Somebody asks for an access beyond the package.
     *
     * @return why not, in words; null when it is added
     */
    public @Nullable String add(OnboardingNumber number, PackageLine line, PersonId by, String because) {
        var one = onboardings.lock(number);
        if (one.employee() == null) {
            return WORDS.say("add.contract-first");
        }
        var key = new AccessKey(Objects.requireNonNull(line.what()));
        var access = accesses.find(key).filter(Access::active).orElse(null);
        if (access == null) {
            return WORDS.say("access.none");
        }
        var wanted = wanted(number);
        if (wanted.contains(key)
                || desk.held(one.employee()).stream()
                        .anyMatch(grant -> grant.access().equals(key))) {
            return WORDS.say("access.twice", access.name());
        }
        wanted.add(key);
        return accesses.conflicts(one.employee(), wanted).stream()
                .filter(conflict -> conflict.wanted().key().equals(key))
                .findFirst()
                .map(conflict -> AccessDesk.said(conflict).in(Language.ofReader()))
                .orElseGet(() -> items.add(number, named(line, access), by, because));
    }

    private static PackageLine named(PackageLine line, Access access) {
        return new PackageLine(
                line.branch(),
                access.name(),
                null,
                line.what(),
                1,
                line.responsible(),
                line.dueDays(),
                line.onDayOne(),
                WORDS.say("add.undo", access.name()));
    }

    /** What is still to be given in this case. */
    private List<AccessKey> wanted(OnboardingNumber number) {
        return new ArrayList<>(rows.of(number).stream()
                .filter(item -> item.state().isOpen())
                .filter(this::isAccess)
                .map(AccessItemDesk::key)
                .toList());
    }

    /**
     * Gives it where a connector can; else the item says why a person has to. The colleague can neither arrive nor be cancelled
     * meanwhile.
     *
     * @return false if a person has to do it
     */
    public boolean give(OnboardingItem item) {
        var one = onboardings.lock(item.onboarding());
        if (one.state() == OnboardingState.CANCELLED) {
            return false;
        }
        var giving = desk.give(
                item.reference(),
                employee(one),
                key(item),
                enabledFrom(one),
                answersFor(one, item).value());
        rows.byHand(item, because(giving));
        if (giving instanceof Given && item.state().isOpen()) {
            items.done(item.onboarding(), item.position(), null, null);
        }
        return giving instanceof Given;
    }

    private static @Nullable Value because(Giving giving) {
        return giving instanceof ByHand byHand ? byHand.because() : null;
    }

    private Instant enabledFrom(Onboarding one) {
        return one.hasArrived() ? clock.instant() : onboardingDesk.startsAt(one.number());
    }

    /** The colleague is here and may log in. */
    public void open(OnboardingNumber number) {
        desk.open(employee(onboardings.get(number)));
    }

    /** Why a person has to give it, for whoever reads it; empty where that is how this access is given. */
    @Transactional(readOnly = true)
    public String byHandBecause(OnboardingItem item) {
        return rows.byHandBecause(item)
                .map(because -> because.in(Language.ofReader()))
                .orElse("");
    }

    /**
     * Somebody has given it by hand.
     *
     * @return why that must not be, in words; null when it is recorded, or there is nothing to record
     */
    public @Nullable String givenByHand(OnboardingItem item, PersonId by) {
        if (!isAccess(item)) {
            return null;
        }
        var one = onboardings.lock(item.onboarding());
        return desk.givenByHand(item.reference(), employee(one), key(item), by)
                .map(because -> WORDS.say("access.not-by-hand", because.in(Language.ofReader())))
                .orElse(null);
    }

    /** Whether whoever gives this access may say at which mail address the colleague is reached: as long as there is none. */
    @Transactional(readOnly = true)
    public boolean asksAddress(OnboardingItem item) {
        var employee = onboardings.get(item.onboarding()).employee();
        return isAccess(item) && employee != null && organisation.get(employee).email() == null;
    }

    /**
     * The colleague is reached at this address from now on.
     *
     * @return why not, in words; null when it is so
     */
    public @Nullable String reachAt(OnboardingItem item, String email) {
        return personnel
                .reachAt(employee(onboardings.lock(item.onboarding())), email)
                .orElse(null);
    }

    /** The colleague does not come: what a connector gave it takes; what people gave is for them to take. */
    public void takeBack(OnboardingItem item) {
        var by = onboardings.cancelledBy(item.onboarding());
        if (desk.takeBack(item.reference(), by.value()) == Taking.BY_HAND && item.undo() == null) {
            desk.takenByHand(item.reference(), by);
        }
    }

    /** Somebody has taken it away by hand. */
    public void takenByHand(OnboardingItem item, PersonId by) {
        desk.takenByHand(item.reference(), by);
    }

    /** What its owner decides on. Neither whoever asked nor the colleague decides. */
    @Transactional(readOnly = true)
    public ApprovalCase approvalCase(OnboardingItem item) {
        var one = onboardings.get(item.onboarding());
        return new ApprovalCase(
                item.onboarding().value(),
                KIND,
                "access",
                item.title() + ": " + one.name(),
                answersFor(one, item),
                one.employee(),
                one.costCentre(),
                BigDecimal.ZERO,
                false);
    }

    /** Who is meant by a role of the table of approvers. */
    @Transactional(readOnly = true)
    public ApproverRole approver(OnboardingItem item, String role) {
        if (!ApproverRole.OWNER.key().equals(role)) {
            return new ApproverRole(role);
        }
        var access = accesses.get(key(item));
        return access.ownerPerson().map(ApproverRole::of).orElseGet(() -> new ApproverRole(access.owner()));
    }

    private static PersonId answersFor(Onboarding one, OnboardingItem item) {
        return item.addedBy() == null ? one.announcedBy() : item.addedBy();
    }

    private static PersonId employee(Onboarding one) {
        return Objects.requireNonNull(one.employee(), "Nobody is let in before there is an employee record.");
    }

    private static AccessKey key(OnboardingItem item) {
        return new AccessKey(Objects.requireNonNull(item.what()));
    }
}
