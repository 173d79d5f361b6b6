package org.officeflow.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.procurement.catalogue.Category;
import org.officeflow.procurement.catalogue.Item;
import org.officeflow.procurement.catalogue.ItemId;
import org.officeflow.procurement.catalogue.Supplier;

class WishRulesTest {

    /** Half past eleven in the evening in Utrecht is the next day in no other zone that matters here. */
    private static final Instant NOW = Instant.parse("2026-03-02T23:30:00Z");

    private static final ZoneId UTRECHT = ZoneId.of("Europe/Amsterdam");

    private final Organisation organisation = mock(Organisation.class);
    private final Catalogue catalogue = mock(Catalogue.class);
    private final WorkingCalendar calendar = mock(WorkingCalendar.class);
    private final WishRules rules = new WishRules(organisation, catalogue, calendar, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void openTheOffice() {
        when(calendar.zone()).thenReturn(UTRECHT);
        when(organisation.costCentreExists(new CostCentreId("Marketing"))).thenReturn(true);
        when(organisation.find(any())).thenReturn(Optional.empty());
        when(organisation.find(new PersonId("emma"))).thenReturn(Optional.of(person("emma", true)));
        when(organisation.find(new PersonId("left"))).thenReturn(Optional.of(person("left", false)));
        when(catalogue.supplier(anyString())).thenReturn(Optional.empty());
        when(catalogue.supplier("LICHT")).thenReturn(Optional.of(mock(Supplier.class)));
        when(catalogue.item(anyString())).thenReturn(Optional.empty());
        when(catalogue.item("FU-200")).thenReturn(Optional.of(lamp()));
        when(catalogue.price(anyString(), anyString())).thenReturn(Optional.empty());
        when(catalogue.price("FU-200", "LICHT")).thenReturn(Optional.of(new BigDecimal("34.50")));
    }

    // ---- quotes

    @Test
    void below1000NoQuoteIsAskedFor() {
        assertThat(refusals(Wishes.costing("999.99"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000.00", "1000.01", "25000.00"})
    void from1000OnThreeQuotesAreAskedFor(String total) {
        var asked = "From EUR 1,000 on, give three quotes or the reason why there are fewer.";
        assertThat(refusals(Wishes.costing(total))).containsExactly(asked);
        assertThat(refusals(Wishes.costing(total).quotes("30000", "30001"))).containsExactly(asked);
        assertThat(refusals(Wishes.costing(total).quotes("30000", "30001", "30002")))
                .isEmpty();
    }

    @Test
    void fewerQuotesNeedAReasonThatSaysSomething() {
        var wish = Wishes.costing("1000.00").quotes("1000.00");
        wish.quotesWaiver = "  ";
        assertThat(refusals(wish)).hasSize(1);
        wish.quotesWaiver = "There is one maker only.";
        assertThat(refusals(wish)).isEmpty();
    }

    @Test
    void notTheCheapestQuoteNeedsAReasonAtAnyAmount() {
        var asked = "A cheaper quote is there (49.99): say why it is not taken.";
        assertThat(refusals(Wishes.costing("50.00").quotes("50.00", "60.00"))).isEmpty();
        assertThat(refusals(Wishes.costing("50.00").quotes("60.00", "49.99"))).containsExactly(asked);
        var explained = Wishes.costing("50.00").quotes("60.00", "49.99");
        explained.notCheapestReason = " ";
        assertThat(refusals(explained)).containsExactly(asked);
        explained.notCheapestReason = "It is delivered tomorrow.";
        assertThat(refusals(explained)).isEmpty();
    }

    @Test
    void threeQuotesOfWhichOneIsCheaperStillNeedTheReason() {
        assertThat(refusals(Wishes.costing("2000.00").quotes("2000.00", "1999.99", "2500.00")))
                .containsExactly("A cheaper quote is there (1999.99): say why it is not taken.");
    }

    @Test
    void aWaiverIsAskedForByTheTotalOfTheLinesTogether() {
        var wish = Wishes.costing("600.00");
        wish.lines.add(Wishes.inWords("4", "100.00"));
        assertThat(refusals(wish)).hasSize(1);
    }

    // ---- emergencies

    @ParameterizedTest
    @CsvSource({"2000.00, true", "2000.01, false"})
    void anEmergencyCosts2000AtMost(String total, boolean allowed) {
        var wish = Wishes.costing(total);
        wish.quotesWaiver = "No time.";
        wish.emergency = true;
        wish.emergencyReason = "The light is out.";
        assertThat(refusals(wish))
                .isEqualTo(allowed ? List.of() : List.of("An emergency may cost 2000 at most; this is 2000.01."));
    }

    @Test
    void anEmergencyNeedsAReasonAndAnOrdinaryRequestNone() {
        var wish = Wishes.costing("50.00");
        wish.emergency = true;
        assertThat(refusals(wish)).containsExactly("Say why it cannot wait for a decision.");
        wish.emergency = false;
        assertThat(refusals(wish)).isEmpty();
    }

    // ---- who, where, when

    @Test
    void theCostCentreMustBeOneOfTheOffices() {
        var wish = Wishes.costing("50.00");
        wish.costCentre = new CostCentreId("Moon base");
        assertThat(refusals(wish)).containsExactly("There is no cost centre \"Moon base\".");
    }

    @Test
    void aSupplierIsKnownOrNamed() {
        var wish = Wishes.costing("50.00");
        wish.supplier = "NOBODY";
        assertThat(refusals(wish)).containsExactly("There is no supplier \"NOBODY\".");
        wish.supplier = null;
        assertThat(refusals(wish)).containsExactly("Choose a supplier or name a new one.");
        wish.newSupplier = " ";
        assertThat(refusals(wish)).containsExactly("Choose a supplier or name a new one.");
        wish.newSupplier = "Lamps & Co";
        assertThat(refusals(wish)).isEmpty();
    }

    @Test
    void itIsForSomebodyWhoWorksHere() {
        var wish = Wishes.costing("50.00");
        wish.beneficiary = new PersonId("emma");
        assertThat(refusals(wish)).isEmpty();
        wish.beneficiary = new PersonId("left");
        assertThat(refusals(wish)).containsExactly("Nobody called \"left\" works here.");
        wish.beneficiary = new PersonId("ghost");
        assertThat(refusals(wish)).containsExactly("Nobody called \"ghost\" works here.");
    }

    @Test
    void itIsNeededTodayOrLaterByTheOfficesClock() {
        var today = LocalDate.ofInstant(NOW, UTRECHT);
        assertThat(today).isEqualTo("2026-03-03");
        var wish = Wishes.costing("50.00");
        wish.neededBy = today;
        assertThat(refusals(wish)).isEmpty();
        wish.neededBy = today.minusDays(1);
        assertThat(refusals(wish)).containsExactly("The date you need it by has passed.");
    }

    @ParameterizedTest
    @CsvSource({"9999999.99, true", "10000000.00, false"})
    void aRequestHasAHighestTotal(String total, boolean allowed) {
        var wish = Wishes.costing(total);
        wish.quotesWaiver = "One maker.";
        assertThat(refusals(wish))
                .isEqualTo(allowed ? List.of() : List.of("The total is higher than a request may be (9999999.99)."));
    }

    // ---- lines and prices

    @Test
    void thePriceOfAnItemIsTheSuppliersThenTheEstimateThenWhatItIsReckonedToCost() {
        assertThat(price(Wishes.item("FU-200", "2", "1.00"), "LICHT")).isEqualByComparingTo("34.50");
        assertThat(price(Wishes.item("FU-200", "2", "1.00"), "KANTOOR")).isEqualByComparingTo("1.00");
        assertThat(price(Wishes.item("FU-200", "2", null), "KANTOOR")).isEqualByComparingTo("36.00");
        assertThat(price(Wishes.item("FU-200", "2", null), null)).isEqualByComparingTo("36.00");
        assertThat(price(Wishes.inWords("2", "7.10"), "LICHT")).isEqualByComparingTo("7.10");
    }

    @Test
    void everyLineSaysWhatHowManyAndForHowMuch() {
        var wish = new Wishes();
        assertThat(refusals(wish)).containsExactly("A request needs at least one line.");
        wish.lines = List.of(
                Wishes.item("XX-1", "1", "1.00"),
                new Wish.Line(null, " ", BigDecimal.ONE, BigDecimal.ONE),
                Wishes.inWords("0", "1.00"),
                Wishes.inWords("-1", "1.00"),
                Wishes.inWords("1", null),
                Wishes.inWords("1", "0.00"),
                Wishes.inWords("0.001", "4.99"),
                Wishes.inWords("0.001", "5.00"));
        assertThat(refusals(wish))
                .containsExactly(
                        "Line 1: the catalogue has no item \"XX-1\".",
                        "Line 2: choose an item from the catalogue or describe what you need.",
                        "Line 3: the quantity must be more than zero.",
                        "Line 4: the quantity must be more than zero.",
                        "Line 5: give an estimated price for one piece.",
                        "Line 6: give an estimated price for one piece.",
                        "Line 7: this costs less than a cent.");
    }

    @Test
    void aLineOfTheCatalogueIsCalledAsTheCatalogueCallsItUnlessDescribed() {
        var lines = priced(
                List.of(
                        Wishes.item("FU-200", "1", null),
                        new Wish.Line("FU-200", "Desk lamp, black", BigDecimal.ONE, null)),
                "LICHT");
        assertThat(lines).extracting(RequestLine::description).containsExactly("Desk lamp", "Desk lamp, black");
        assertThat(lines).extracting(RequestLine::position).containsExactly(1, 2);
    }

    private List<String> refusals(Wishes wishes) {
        var wish = wishes.wish();
        var reasons = new ArrayList<String>();
        var lines = rules.price(wish, wish.supplier(), reasons);
        rules.check(wish, lines.stream().map(RequestLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add), reasons);
        return reasons;
    }

    private BigDecimal price(Wish.Line line, String supplier) {
        return priced(List.of(line), supplier).get(0).unitPrice();
    }

    private List<RequestLine> priced(List<Wish.Line> lines, String supplier) {
        var wishes = new Wishes();
        wishes.lines = lines;
        var reasons = new ArrayList<String>();
        var priced = rules.price(wishes.wish(), supplier, reasons);
        assertThat(reasons).isEmpty();
        return priced;
    }

    private static Item lamp() {
        return new Item(
                new ItemId("FU-200"),
                "Desk lamp",
                null,
                Category.FURNITURE,
                "piece",
                new BigDecimal("21"),
                new BigDecimal("36.00"),
                0,
                0,
                true);
    }

    private static Person person(String login, boolean active) {
        return new Person(
                new PersonId(login), login, "Tester", "Marketing", null, null, LocalDate.of(2020, 1, 1), active, null);
    }
}
