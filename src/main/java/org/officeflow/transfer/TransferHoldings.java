package org.officeflow.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.officeflow.access.Access;
import org.officeflow.access.AccessDesk;
import org.officeflow.access.AccessKey;
import org.officeflow.access.Accesses;
import org.officeflow.access.Grant;
import org.officeflow.leaving.TransferReturns;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.IssuedItems;
import org.officeflow.onboarding.OnboardingItem;
import org.officeflow.onboarding.PackageLine;
import org.officeflow.onboarding.TransferPackages;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.officeflow.transfer.TransferDifference.Held;
import org.officeflow.transfer.TransferDifference.Holding;
import org.springframework.stereotype.Component;

/** What somebody really holds: what cases gave them and what they are let into, whoever gave it. */
@Component
class TransferHoldings {

    private static final Set<Branch> THINGS =
            Set.of(Branch.EQUIPMENT, Branch.ACCESS, Branch.WORKPLACE, Branch.BADGE, Branch.TRAINING);

    private final IssuedItems issued;
    private final TransferReturns returns;
    private final TransferPackages packages;
    private final AccessDesk desk;
    private final Accesses accesses;

    TransferHoldings(
            IssuedItems issued,
            TransferReturns returns,
            TransferPackages packages,
            AccessDesk desk,
            Accesses accesses) {
        this.issued = issued;
        this.returns = returns;
        this.packages = packages;
        this.desk = desk;
        this.accesses = accesses;
    }

    Held of(PersonId person) {
        var now = new ArrayList<Holding>();
        var grants = desk.held(person);
        var sources = new HashSet<String>();
        var returnable = returns.returnable(person);
        for (var item : issued.of(person)) {
            if (THINGS.contains(item.branch()) && (!isAccess(item) || stands(item, grants))) {
                now.add(new Holding(
                        item.reference(),
                        line(item),
                        item.addedBy() == null && item.rule() != null,
                        item.branch() != Branch.TRAINING && returnable.contains(item.reference())));
                sources.add(item.reference());
            }
        }
        grants.stream()
                .filter(grant -> sources.add(grant.reference()))
                .forEach(grant ->
                        now.add(new Holding(grant.reference(), line(accesses.get(grant.access())), false, true)));
        return new Held(
                now, issued.toCome(person).stream().map(TransferHoldings::line).toList(), packages.isKnown(person));
    }

    private boolean isAccess(OnboardingItem item) {
        return item.branch() == Branch.ACCESS
                && item.what() != null
                && accesses.find(new AccessKey(item.what())).isPresent();
    }

    private static boolean stands(OnboardingItem item, List<Grant> grants) {
        return grants.stream().anyMatch(grant -> grant.reference().equals(item.reference()));
    }

    private static PackageLine line(OnboardingItem item) {
        return new PackageLine(
                item.branch(),
                item.title(),
                item.rule(),
                item.what(),
                item.quantity(),
                item.responsible(),
                item.dueDays(),
                item.onDayOne(),
                item.undo());
    }

    private static PackageLine line(Access access) {
        return new PackageLine(
                Branch.ACCESS, access.name(), null, access.key().value(), 1, Group.IT.key(), 0, false, null);
    }
}
