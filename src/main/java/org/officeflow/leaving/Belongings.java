package org.officeflow.leaving;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.officeflow.access.Access;
import org.officeflow.access.AccessDesk;
import org.officeflow.access.Accesses;
import org.officeflow.access.Grant;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.inventory.Stock;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.IssuedItems;
import org.officeflow.onboarding.OnboardingItem;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** What somebody has of the office: what was handed out to them and not brought back, and what they are let into. */
@Component
class Belongings {

    /** Trainings and introductions are over; there is nothing of them to bring back. */
    private static final Set<Branch> COMES_BACK =
            Set.of(Branch.EQUIPMENT, Branch.BADGE, Branch.ACCESS, Branch.WORKPLACE, Branch.PAYROLL);

    /** Whom a group asks in place of one person: the manager of whoever leaves. */
    static final String MANAGER = "manager";

    private final IssuedItems issued;
    private final AccessDesk held;
    private final Accesses accesses;
    private final Stock stock;

    Belongings(IssuedItems issued, AccessDesk held, Accesses accesses, Stock stock) {
        this.issued = issued;
        this.held = held;
        this.accesses = accesses;
        this.stock = stock;
    }

    List<Belonging> of(PersonId person) {
        var found = new ArrayList<Belonging>();
        var sources = new HashSet<String>();
        for (var item : issued.of(person)) {
            if (COMES_BACK.contains(item.branch()) && (item.undo() != null || stock.isHandedOut(item.reference()))) {
                found.add(belonging(item));
                sources.add(item.reference());
            }
        }
        for (var grant : held.held(person)) {
            if (sources.add(grant.reference())) {
                found.add(belonging(grant, accesses.get(grant.access())));
            }
        }
        return found;
    }

    private static Belonging belonging(OnboardingItem item) {
        var undo = item.undo();
        return new Belonging(
                kind(item.branch()),
                undo == null ? item.title() : undo,
                rule(item.rule(), undo),
                item.what(),
                item.quantity(),
                item.reference(),
                Group.of(item.responsible()).isPresent() ? item.responsible() : MANAGER);
    }

    private static @Nullable String rule(@Nullable String rule, @Nullable String undo) {
        return rule == null || undo == null ? rule : rule + ModelWords.UNDO;
    }

    private static LeavingKind kind(Branch branch) {
        return switch (branch) {
            case EQUIPMENT -> LeavingKind.EQUIPMENT;
            case BADGE -> LeavingKind.BADGE;
            case ACCESS -> LeavingKind.ACCESS;
            default -> LeavingKind.RECORD;
        };
    }

    /** What people give by hand is taken back by whoever answers for it, everything else by IT. */
    private static Belonging belonging(Grant grant, Access access) {
        return new Belonging(
                LeavingKind.ACCESS,
                access.name(),
                null,
                access.key().value(),
                1,
                grant.reference(),
                access.ownerGroup()
                        .filter(owner -> access.connector().equals(Access.MANUAL))
                        .orElse(Group.IT)
                        .key());
    }
}
