package org.officeflow.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.budget.Budgets;
import org.officeflow.language.Language;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.SubmissionResult.Accepted;
import org.officeflow.procurement.SubmissionResult.Refused;
import org.officeflow.procurement.catalogue.ItemId;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.TestCostCentre;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a procedure may have bought, and from whom. */
@OfficeTest
class CasePurchasesTest {

    private static final PersonId MANAGER = new PersonId("manager");
    private static final ItemId LAPTOP = new ItemId("IT-300");
    private static final ItemId MONITOR = new ItemId("IT-310");
    private static final ItemId PHONE = new ItemId("IT-350");

    @Autowired
    private CasePurchases purchases;

    @Autowired
    private ProcurementDesk desk;

    @Autowired
    private PurchaseSubject subject;

    @Autowired
    private Budgets budgets;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestCostCentre costCentres;

    private final String newcomer = "ON-2031-" + UUID.randomUUID().toString().substring(0, 5) + "/1";
    private String costCentre = "";

    @BeforeEach
    void openACostCentre() {
        costCentre = costCentres.open("90000.00");
    }

    @Test
    void whatACaseNeedsIsRegisteredAtTheCataloguesPriceForThePersonWhoAnswersForIt() {
        var request = accepted(wish(PHONE, 2));

        assertThat(request.requester()).isEqualTo(MANAGER);
        assertThat(request.supplier()).isEqualTo("BYTE");
        assertThat(request.wish().category()).isEqualTo("it");
        assertThat(request.total()).isEqualByComparingTo("1098.00");
        assertThat(request.fromCatalogue()).isTrue();
        assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);
        var kept = desk.request(request.number());
        assertThat(kept.total()).isEqualByComparingTo("1098.00");
        assertThat(kept.wish().neededBy()).isEqualTo(LocalDate.now().plusDays(20));
        assertThat(purchases.askedBy(request.number())).isEqualTo(newcomer);
        assertThat(budgets.movements(request.number().value())).isEmpty();
        assertThat(timeline.of(request.number().value())).singleElement().satisfies(entry -> {
            assertThat(entry.what(Language.ENGLISH)).isEqualTo("Purchase requested for " + newcomer);
            assertThat(entry.what(Language.DUTCH)).isEqualTo("Aankoop aangevraagd voor " + newcomer);
            assertThat(entry.actor()).isEqualTo(MANAGER);
        });
        assertThat(subject.facts(request.number().value()))
                .contains(Map.of("fact", "Asked for by case", "value", newcomer));
    }

    @Test
    void aPreferredSupplierIsAskedBeforeACheaperOneAndABlockedOneNever() {
        assertThat(accepted(wish(MONITOR, 1)).supplier()).isEqualTo("BYTE");
        var chair = accepted(wish(new ItemId("FU-210"), 1));
        assertThat(chair.supplier()).isEqualTo("KANTOOR");
        assertThat(chair.total()).isEqualByComparingTo("315.00");
        assertThat(chair.wish().quotes()).isEmpty();
        jdbc.update("update suppliers set preferred = false where supplier = 'KANTOOR'");
        try {
            assertThat(accepted(wish("other " + newcomer, new ItemId("FU-210"), 1))
                            .supplier())
                    .isEqualTo("STOEL");
        } finally {
            jdbc.update("update suppliers set preferred = true where supplier = 'KANTOOR'");
        }
    }

    @Test
    void aSupplierWhoWasNotCheckedIsAskedLast() {
        jdbc.update("update suppliers set checked = false where supplier = 'BYTE'");
        try {
            assertThat(accepted(wish(MONITOR, 1)).supplier()).isEqualTo("NETWERK");
            assertThat(accepted(wish(PHONE, 1)).supplier()).isEqualTo("BYTE");
        } finally {
            jdbc.update("update suppliers set checked = true where supplier = 'BYTE'");
        }
    }

    @Test
    void fromThe1000OnThePricesOfTheCatalogueAreTheQuotes() {
        assertThat(accepted(wish(MONITOR, 3)).wish().quotes()).isEmpty();

        var wish = accepted(wish(MONITOR, 4)).wish();

        assertThat(wish.quotes()).extracting(Quote::supplier).containsExactly("Byte & Beeld B.V.", "Netwerkhuis B.V.");
        assertThat(wish.quotes().get(1).amount()).isEqualByComparingTo("1090.00");
        assertThat(wish.quotesWaiver()).isEqualTo("The catalogue has 2 prices for it.");
        assertThat(wish.notCheapestReason()).isEqualTo("Byte & Beeld B.V. is a supplier that we ask first.");
        assertThat(accepted(wish(LAPTOP, 1)).wish().notCheapestReason())
                .as("the cheapest needs no reason")
                .isNull();
        var chairs = accepted(wish(new ItemId("FU-200"), 30)).wish();
        assertThat(chairs.quotes()).hasSize(3);
        assertThat(chairs.quotesWaiver()).isNull();
    }

    @Test
    void theSameCaseThatAsksAgainGetsTheSameRequestUntilThatIsOver() {
        var first = accepted(wish(PHONE, 1));

        assertThat(accepted(wish(PHONE, 1)).number()).isEqualTo(first.number());
        assertThat(accepted(wish("other " + newcomer, PHONE, 1)).number()).isNotEqualTo(first.number());
        assertThat(accepted(wish(PHONE, 2)).number()).isNotEqualTo(first.number());

        desk.close(first.number(), ClosedBecause.REJECTED);
        assertThat(accepted(wish(PHONE, 1)).number()).isNotEqualTo(first.number());
    }

    @Test
    void whatCannotBeBoughtIsRefusedWithTheReasonAndNothingIsStored() {
        assertRefused(wish(new ItemId("NO-1"), 1), "Line 1: the catalogue has no item \"NO-1\".");
        assertRefused(wish(new ItemId("IT-370"), 1), "No supplier of ours sells 1 × Laptop on loan.");
        assertRefused(wish(LAPTOP, 101), "No supplier of ours sells 101 × Laptop 14 inch.");
        assertRefused(wish(new ItemId("SE-420"), 1), "No supplier of ours sells 1 × Printing of brochures.");
        assertRefused(wish(PHONE, 0), "Line 1: the quantity must be more than zero.");
        jdbc.update("update items set active = false where item = 'IT-350'");
        try {
            assertRefused(wish(PHONE, 1), "No supplier of ours sells 1 × Mobile phone.");
        } finally {
            jdbc.update("update items set active = true where item = 'IT-350'");
        }
    }

    @Test
    void theRulesOfTheFormHoldForCasesToo() {
        var yesterday = LocalDate.now().minusDays(2);
        assertRefused(
                new CaseWish(newcomer, MANAGER, "Phone", PHONE, 1, new CostCentreId("Moon"), yesterday),
                "There is no cost centre \"Moon\".",
                "The date you need it by has passed.");
        assertRefused(
                new CaseWish(newcomer, new PersonId("nobody"), "Phone", PHONE, 1, new CostCentreId(costCentre), null),
                "Nobody called \"nobody\" works here.");
    }

    @Test
    void aRequestIsTakenUpByOneProcedureOnlyAndOnlyOneThatACaseAskedFor() {
        var number = accepted(wish(PHONE, 1)).number();
        assertThat(purchases.takeUp(number).number()).isEqualTo(number);
        assertThatIllegalStateException().isThrownBy(() -> purchases.takeUp(number));

        var closed = accepted(wish(PHONE, 2)).number();
        desk.close(closed, ClosedBecause.WITHDRAWN);
        assertThatIllegalStateException().isThrownBy(() -> purchases.takeUp(closed));

        var wishes = Wishes.costing("10.00");
        wishes.costCentre = new CostCentreId(costCentre);
        var fromTheForm =
                ((Accepted) desk.submit(wishes.wish(), MANAGER)).request().number();
        assertThat(purchases.askedBy(fromTheForm)).isNull();
        assertThatIllegalStateException().isThrownBy(() -> purchases.takeUp(fromTheForm));
    }

    private PurchaseRequest accepted(CaseWish wish) {
        var result = purchases.request(wish);
        assertThat(result).isInstanceOf(Accepted.class);
        return ((Accepted) result).request();
    }

    private void assertRefused(CaseWish wish, String... reasons) {
        var before = jdbc.queryForObject("select count(*) from purchase_requests", BigDecimal.class);
        assertThat(purchases.request(wish)).isEqualTo(new Refused(List.of(reasons)));
        assertThat(jdbc.queryForObject("select count(*) from purchase_requests", BigDecimal.class))
                .isEqualTo(before);
    }

    private CaseWish wish(ItemId item, int quantity) {
        return wish(newcomer, item, quantity);
    }

    private CaseWish wish(String forCase, ItemId item, int quantity) {
        return new CaseWish(
                forCase,
                MANAGER,
                "For the new colleague",
                item,
                quantity,
                new CostCentreId(costCentre),
                LocalDate.now().plusDays(20));
    }
}
