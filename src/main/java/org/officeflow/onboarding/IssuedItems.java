package org.officeflow.onboarding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What employees were really given in their onboarding, and what becomes of it when they leave or change their work. */
@Service
@Transactional
public class IssuedItems {

    private final Onboardings onboardings;
    private final OnboardingItems items;
    private final ItemDesk desk;
    private final EquipmentDesk equipment;

    IssuedItems(Onboardings onboardings, OnboardingItems items, ItemDesk desk, EquipmentDesk equipment) {
        this.onboardings = onboardings;
        this.items = items;
        this.desk = desk;
        this.equipment = equipment;
    }

    /** What was done for this employee and has not been taken back, the newest onboarding first. */
    @Transactional(readOnly = true)
    public List<OnboardingItem> of(PersonId employee) {
        return onboardings.ofEmployee(employee).stream()
                .flatMap(one -> items.of(one.number()).stream())
                .filter(item -> item.state() == ItemState.DONE)
                .toList();
    }

    /** The onboardings of this employee that have not ended: something is still to be done in them. */
    @Transactional(readOnly = true)
    public List<OnboardingNumber> unfinished(PersonId employee) {
        return onboardings.ofEmployee(employee).stream()
                .filter(one -> one.state() == OnboardingState.ARRIVED)
                .map(Onboarding::number)
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

    /** It does not come back, and nobody expects it any more. */
    public void writtenOff(String reference, PersonId by, @Nullable String because) {
        find(reference).ifPresent(item -> desk.undone(item.onboarding(), item.position(), by, because));
    }

    private Optional<OnboardingItem> find(String reference) {
        var parts = reference.split("/");
        return parts.length == 2 && OnboardingNumber.isValid(parts[0]) && parts[1].matches("\\d{1,6}")
                ? items.of(new OnboardingNumber(parts[0])).stream()
                        .filter(item -> item.position() == Integer.parseInt(parts[1]))
                        .findFirst()
                : Optional.empty();
    }
}
