package org.officeflow.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;

class PurchaseRequestTest {

    private static final PersonId EMMA = new PersonId("emma");

    // ---- quotes

    @ParameterizedTest
    @CsvSource({"999.99, 0, false", "1000.00, 0, true", "1000.00, 2, true", "1000.00, 3, false", "5000.00, 4, false"})
    void quotesAreWaivedFrom1000OnWithFewerThanThree(String total, int quotes, boolean waived) {
        var wishes = Wishes.costing(total);
        wishes.quotes(
                java.util.stream.Stream.generate(() -> total).limit(quotes).toArray(String[]::new));
        assertThat(request(wishes, total, null).quotesWaived()).isEqualTo(waived);
    }

    // ---- which approvals stand after a change

    @Test
    void duringTheRoundAnyOtherAmountAsksEverybodyAgain() {
        var before = request(Wishes.costing("400.00"), "400.00", null);
        assertThat(before.approvalsStandAfter(request(Wishes.costing("400.00"), "400.00", null)))
                .isTrue();
        assertThat(before.approvalsStandAfter(request(Wishes.costing("400.01"), "400.01", null)))
                .isFalse();
        assertThat(before.approvalsStandAfter(request(Wishes.costing("399.99"), "399.99", null)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1000.00, 1050.00, true", // 5 %
        "1000.00, 1050.01, false",
        "1000.00, 950.00, true",
        "1000.00, 949.99, false",
        "2000.00, 2100.00, true", // both 5 % and 100
        "2000.00, 2100.01, false",
        "10000.00, 10100.00, true", // 100
        "10000.00, 10100.01, false"
    })
    void onceApprovedTheAmountMayMoveBy5PerCentAnd100(String approved, String changed, boolean stands) {
        var before = request(Wishes.costing(approved), approved, approved);
        assertThat(before.approvalsStandAfter(request(Wishes.costing(changed), changed, approved)))
                .isEqualTo(stands);
    }

    @Test
    void severalSmallChangesAreMeasuredAgainstWhatWasApproved() {
        var second = request(Wishes.costing("1040.00"), "1040.00", "1000.00");
        assertThat(second.approvalsStandAfter(request(Wishes.costing("1060.00"), "1060.00", "1000.00")))
                .isFalse();
    }

    @Test
    void anotherSupplierCategoryOrCostCentreAsksEverybodyAgain() {
        for (var approved : new String[] {null, "400.00"}) {
            var before = request(Wishes.costing("400.00"), "400.00", approved);
            var supplier = Wishes.costing("400.00");
            supplier.supplier = "KANTOOR";
            assertThat(before.approvalsStandAfter(request(supplier, "400.00", approved)))
                    .isFalse();
            var category = Wishes.costing("400.00");
            category.category = "it";
            assertThat(before.approvalsStandAfter(request(category, "400.00", approved)))
                    .isFalse();
            var costCentre = Wishes.costing("400.00");
            costCentre.costCentre = new CostCentreId("Sales");
            assertThat(before.approvalsStandAfter(request(costCentre, "400.00", approved)))
                    .isFalse();
        }
    }

    // ---- sums

    @Test
    void theTotalIsOfWhatIsApprovedLineByLineInCentsRoundedHalfUp() {
        var line = new RequestLine(1, null, "Bolt", new BigDecimal("3"), new BigDecimal("0.3350"), new BigDecimal("1"));
        assertThat(line.amount()).isEqualByComparingTo("0.34");
        assertThat(line.withApprovedQuantity(new BigDecimal("3")).amount()).isEqualByComparingTo("1.01");
        assertThat(line.withApprovedQuantity(BigDecimal.ZERO).amount()).isZero();
    }

    @Test
    void aRequestIsFromTheCatalogueWhenEveryLineIs() {
        var item = new RequestLine(1, "FU-200", "Lamp", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE);
        var words = new RequestLine(2, null, "Bulb", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        assertThat(of(Wishes.costing("1.00"), List.of(item), null).fromCatalogue())
                .isTrue();
        assertThat(of(Wishes.costing("1.00"), List.of(item, words), null).fromCatalogue())
                .isFalse();
    }

    private static PurchaseRequest request(Wishes wishes, String total, String approved) {
        var line = new RequestLine(1, null, "Something", BigDecimal.ONE, new BigDecimal(total), BigDecimal.ONE);
        return of(wishes, List.of(line), approved);
    }

    private static PurchaseRequest of(Wishes wishes, List<RequestLine> lines, String approved) {
        var wish = wishes.wish();
        return new PurchaseRequest(
                RequestNumber.of(2026, 1),
                EMMA,
                wish,
                wish.supplier(),
                lines,
                2026,
                RequestState.SUBMITTED,
                Instant.EPOCH,
                approved == null
                        ? null
                        : new PurchaseRequest.Approved(new BigDecimal(approved), "LICHT", "furniture", "Marketing"),
                false,
                null);
    }
}
