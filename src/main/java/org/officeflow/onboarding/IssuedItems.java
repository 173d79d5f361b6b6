package org.officeflow.onboarding;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What employees were really given in their onboarding and their transfers, and what becomes of it when they leave or change their work. */
@Service
@Transactional
public class IssuedItems {

    private final Onboardings onboardings;
    private final OnboardingItems items;
    private final ItemDesk desk;
    private final EquipmentDesk equipment;
    private final Clock clock;

    IssuedItems(Onboardings onboardings, OnboardingItems items, ItemDesk desk, EquipmentDesk equipment, Clock clock) {
        this.onboardings = onboardings;
        this.items = items;
        this.desk = desk;
        this.equipment = equipment;
        this.clock = clock;
    }

    /**
     * What was done for this employee and has not been taken back, the newest first. What is prepared for other work that they have not
     * begun belongs to their transfer, which takes it back itself.
     */
    @Transactional(readOnly = true)
    public List<OnboardingItem> of(PersonId employee) {
        return onboardings.ofEmployee(employee).stream()
                .filter(one -> !isTransferToCome(one))
                .flatMap(one -> items.of(one.number()).stream())
                .filter(item -> item.state() == ItemState.DONE)
                .toList();
    }

    /** What this employee is still to get in an onboarding or a transfer that has begun, the newest first. */
    @Transactional(readOnly = true)
    public List<OnboardingItem> toCome(PersonId employee) {
        return unfinished(employee).stream()
                .flatMap(number -> items.of(number).stream())
                .filter(item -> item.state().isOpen())
                .toList();
    }

    private static boolean isTransferToCome(Onboarding one) {
        return one.number().isOfTransfer() && one.isExpected();
    }

    /** The onboardings of this employee that have not ended: something is still to be done in them. */
    @Transactional(readOnly = true)
    public List<OnboardingNumber> unfinished(PersonId employee) {
        return onboardings.ofEmployee(employee).stream()
                .filter(one -> one.state() == OnboardingState.ARRIVED)
                .map(Onboarding::number)
                .toList();
    }

    /** Their onboardings that have not ended, and a transfer to come, which is over with that: they have left. */
    public List<OnboardingNumber> left(PersonId employee) {
        var transfers = onboardings.ofEmployee(employee).stream()
                .filter(IssuedItems::isTransferToCome)
                .toList();
        transfers.forEach(one -> onboardings.cancelled(
                one.number(), CancelledBecause.CANCELLED, null, one.announcedBy(), clock.instant()));
        return Stream.concat(transfers.stream().map(Onboarding::number), unfinished(employee).stream())
                .toList();
    }

    /**
     * It came back: what lay on a shelf lies there again. What came from elsewhere than an onboarding is left alone.
     *
     * @param reference as {@link OnboardingItem#reference} says it
     * @param by null for Officeflow itself
     */
    public void cameBack(String reference, @Nullable PersonId by, @Nullable String note) {
        find(reference).ifPresent(item -> {
            equipment.fetched(item);
            desk.undone(item.onboarding(), item.position(), by, note);
        });
    }

    /**
     * It came back too early and they have it again. What came back without ever having been given in a case is left alone.
     *
     * @return why not, in words; empty when it is so
     */
    public String givenAgain(String reference, PersonId by, @Nullable String note) {
        var item =
                find(reference).filter(each -> each.state() == ItemState.UNDONE).orElse(null);
        if (item == null) {
            return "";
        }
        var fault = equipment.handOutAgain(item);
        if (fault.isEmpty()) {
            desk.done(item.onboarding(), item.position(), by, note);
        }
        return fault;
    }

    /** It does not come back, and nobody expects it any more. */
    public void writtenOff(String reference, PersonId by, @Nullable String because) {
        find(reference).ifPresent(item -> desk.undone(item.onboarding(), item.position(), by, because));
    }

    private Optional<OnboardingItem> find(String reference) {
        var parts = reference.split("/");
        return reference.matches("(ON|TR)-\\d{4}-\\d{5,12}/\\d{1,6}")
                ? items.of(new OnboardingNumber(parts[0])).stream()
                        .filter(item -> item.position() == Integer.parseInt(parts[1]))
                        .findFirst()
                : Optional.empty();
    }
}
