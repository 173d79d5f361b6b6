package org.officeflow.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.PackageLine;
import org.officeflow.transfer.TransferDifference.Held;
import org.officeflow.transfer.TransferDifference.Holding;
import org.officeflow.transfer.TransferLine.Decision;
import org.officeflow.transfer.TransferLine.Difference;

class TransferDifferenceTest {

    private static final PackageLine LAPTOP = thing(Branch.EQUIPMENT, "Laptop", "Rule_Laptop", "IT-300");
    private static final PackageLine PHONE = thing(Branch.EQUIPMENT, "Phone", "Rule_Phone", "IT-350");
    private static final PackageLine CRM = thing(Branch.ACCESS, "Customer files", "Rule_Crm", "crm");
    private static final PackageLine POSTINGS = thing(Branch.ACCESS, "Accounting", "Rule_Postings", "erp-postings");
    private static final PackageLine DESK = thing(Branch.WORKPLACE, "Desk", "Rule_Desk", null);
    private static final PackageLine BADGE = thing(Branch.BADGE, "Badge", "Rule_Badge", "OT-520");
    private static final PackageLine SAFETY = thing(Branch.TRAINING, "Safety", "Rule_Safety", null);

    private static PackageLine thing(Branch branch, String title, String rule, @Nullable String what) {
        return new PackageLine(branch, title, rule, what, 1, "it", 0, false, "Fetch it");
    }

    private static Holding held(PackageLine thing) {
        return new Holding("ON-1/" + thing.title(), thing, true, thing.branch() != Branch.TRAINING);
    }

    private static List<String> lines(List<TransferLine> lines) {
        return lines.stream()
                .map(line -> line.difference().key() + " " + line.thing().title())
                .toList();
    }

    private static List<String> difference(List<PackageLine> wanted, PackageLine... held) {
        var now = List.of(held).stream().map(TransferDifferenceTest::held).toList();
        return lines(TransferDifference.of(wanted, new Held(now, List.of(), true), false));
    }

    @Test
    void newIsGivenOldIsTakenBackAndCommonStays() {
        assertThat(difference(List.of(LAPTOP, PHONE, POSTINGS), LAPTOP, CRM))
                .containsExactly("grant Phone", "grant Accounting", "revoke Customer files", "keep Laptop");
    }

    @Test
    void nothingDiffersWhereThePackagesAreTheSame() {
        assertThat(difference(List.of(LAPTOP, DESK), LAPTOP, DESK)).containsExactly("keep Laptop", "keep Desk");
    }

    @Test
    void theSameItemOfTheCatalogueIsTheSameWhoeverNamedIt() {
        var other = thing(Branch.EQUIPMENT, "Portable computer", "Rule_Other", "IT-300");
        assertThat(difference(List.of(other), LAPTOP)).containsExactly("keep Laptop");
    }

    @Test
    void onePieceIsNotTwo() {
        assertThat(difference(List.of(LAPTOP, LAPTOP), LAPTOP)).containsExactly("grant Laptop", "keep Laptop");
        assertThat(difference(List.of(LAPTOP), LAPTOP, LAPTOP)).containsExactly("revoke Laptop", "keep Laptop");
    }

    @Test
    void whatNobodysPackageNamedIsBeyondUnlessTheNewOneNamesIt() {
        var beyond = new Holding("by-hand/1", CRM, false, true);
        assertThat(lines(TransferDifference.of(List.of(LAPTOP), new Held(List.of(beyond), List.of(), true), false)))
                .containsExactly("grant Laptop", "beyond Customer files");
        assertThat(lines(TransferDifference.of(List.of(CRM), new Held(List.of(beyond), List.of(), true), false)))
                .containsExactly("keep Customer files");
    }

    @Test
    void aDeskABadgeAndKeysBelongToAPlace() {
        var held = new Held(List.of(held(LAPTOP), held(DESK), held(BADGE)), List.of(), true);
        assertThat(lines(TransferDifference.of(List.of(LAPTOP, DESK, BADGE), held, true)))
                .containsExactly("grant Desk", "grant Badge", "revoke Desk", "revoke Badge", "keep Laptop");
    }

    @Test
    void workThatWasDoneOnceIsNotHeld() {
        var payroll = thing(Branch.PAYROLL, "Enter in payroll", "Rule_Payroll", null);
        var buddy = thing(Branch.BUDDY, "Show them around", "Rule_Show", null);
        assertThat(difference(List.of(payroll, buddy))).isEmpty();
    }

    @Test
    void aTrainingIsFollowedOnceAndNeverComesBack() {
        assertThat(difference(List.of(SAFETY))).containsExactly("grant Safety");
        assertThat(difference(List.of(SAFETY), SAFETY)).isEmpty();
        assertThat(difference(List.of(), SAFETY)).isEmpty();
    }

    @Test
    void ofWhoeverWasHereBeforeIntroductionsAreNotKnown() {
        var nothing = new Held(List.of(), List.of(), false);
        assertThat(lines(TransferDifference.of(List.of(SAFETY, LAPTOP), nothing, false)))
                .containsExactly("grant Laptop");
    }

    @Test
    void whatIsOnItsWayIsNotGivenOnceMore() {
        assertThat(lines(TransferDifference.of(
                        List.of(LAPTOP, PHONE), new Held(List.of(), List.of(LAPTOP), true), false)))
                .containsExactly("grant Phone");
    }

    @Test
    void onlyWhatIsNotHeldIsGivenAndOnlyWhatIsHeldIsTakenBack() {
        var grant = new TransferLine(1, Difference.GRANT, LAPTOP, null, null, null);
        var keep = new TransferLine(2, Difference.KEEP, LAPTOP, "ON-1/1", null, null);
        assertThat(List.of(Decision.values())).filteredOn(grant::allows).containsExactly(Decision.GRANT, Decision.OMIT);
        assertThat(List.of(Decision.values())).filteredOn(keep::allows).containsExactly(Decision.KEEP, Decision.REVOKE);
        assertThat(new TransferLine(3, Difference.BEYOND, CRM, "by-hand/1", null, null).suggestion())
                .isNull();
    }
}
