package org.officeflow.procurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalCase;
import org.officeflow.approval.ApprovalSubject;
import org.officeflow.approval.LineDecision;
import org.officeflow.budget.BudgetState;
import org.officeflow.budget.Budgets;
import org.officeflow.document.NumberText;
import org.officeflow.language.Language;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.catalogue.Category;
import org.officeflow.timeline.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells approvers the facts of a purchase request and takes over what they decide line by line. */
@Component
class PurchaseSubject implements ApprovalSubject {

    private static final Words WORDS = Words.of("procurement");

    static final String KIND = "purchase-request";

    private final PurchaseRequests requests;
    private final CaseRequests asked;
    private final ProcurementDesk desk;
    private final Budgets budgets;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Timeline timeline;

    PurchaseSubject(
            PurchaseRequests requests,
            CaseRequests asked,
            @Lazy ProcurementDesk desk,
            Budgets budgets,
            Catalogue catalogue,
            Organisation organisation,
            Timeline timeline) {
        this.requests = requests;
        this.asked = asked;
        this.desk = desk;
        this.budgets = budgets;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.timeline = timeline;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return WORDS.say("title");
    }

    @Override
    public Value told(ApprovalCase about) {
        return Purpose.told(about.purpose(), about.subject());
    }

    @Override
    public Map<String, BudgetEffect> budgetEffects(Collection<String> references) {
        var lines = requests.budgetLines(references);
        var states = lines.values().stream().distinct().collect(Collectors.toMap(line -> line, budgets::state));
        var effects = new LinkedHashMap<String, BudgetEffect>();
        lines.forEach((reference, line) -> effects.put(reference, effect(states.get(line))));
        return effects;
    }

    private static BudgetEffect effect(BudgetState state) {
        var left = state.available();
        var numbers = NumberText.ofReader();
        var words = left.signum() < 0
                ? WORDS.say("budget.over", numbers.euro(left.negate()), numbers.euro(state.budget()))
                : WORDS.say("budget.left", numbers.euro(left), numbers.euro(state.budget()));
        return new BudgetEffect(words, left.signum() < 0);
    }

    @Override
    public List<Map<String, Object>> facts(String reference) {
        var request = requests.get(new RequestNumber(reference));
        var wish = request.wish();
        var budget = budgets.state(request.budgetLine());
        var numbers = NumberText.ofReader();
        var rows = new ArrayList<Map<String, Object>>();
        add(rows, WORDS.say("fact.request"), reference);
        add(rows, WORDS.say("fact.what-for"), wish.subject());
        add(rows, WORDS.say("fact.requested-by"), name(request.requester()));
        add(rows, WORDS.say("fact.for"), wish.beneficiary() == null ? null : name(wish.beneficiary()));
        add(rows, WORDS.say("fact.for-case"), asked.caseOf(request.number()).orElse(null));
        add(rows, WORDS.say("fact.total"), numbers.euro(request.total()));
        add(rows, WORDS.say("fact.supplier"), catalogue.nameOf(request.supplier()));
        add(
                rows,
                WORDS.say("fact.category"),
                Category.of(wish.category()).map(Category::said).orElse(wish.category()));
        add(rows, WORDS.say("fact.cost-centre"), wish.costCentre().value());
        add(rows, WORDS.say("fact.budget", request.year()), numbers.euro(budget.budget()));
        add(rows, WORDS.say("fact.spent"), numbers.euro(budget.spent().add(budget.committed())));
        add(rows, WORDS.say("fact.reserved"), numbers.euro(budget.reserved()));
        add(rows, WORDS.say("fact.left"), numbers.euro(budget.available()));
        add(
                rows,
                WORDS.say("fact.needed-by"),
                wish.neededBy() == null ? null : Language.ofReader().day(wish.neededBy()));
        add(rows, WORDS.say("fact.term"), wish.termMonths() == 0 ? null : WORDS.say("fact.months", wish.termMonths()));
        add(rows, WORDS.say("fact.personal-data"), wish.personalData() ? WORDS.say("fact.yes") : null);
        add(rows, WORDS.say("fact.emergency"), wish.emergencyReason());
        add(
                rows,
                WORDS.say("fact.quotes"),
                wish.quotes().isEmpty()
                        ? null
                        : wish.quotes().stream()
                                .map(quote -> quote.supplier() + ": " + numbers.euro(quote.amount()))
                                .collect(Collectors.joining("; ")));
        add(rows, WORDS.say("fact.quotes-waiver"), wish.quotesWaiver());
        add(rows, WORDS.say("fact.not-cheapest"), wish.notCheapestReason());
        return rows;
    }

    @Override
    public List<Map<String, Object>> lines(String reference) {
        var numbers = NumberText.ofReader();
        return requests.get(new RequestNumber(reference)).lines().stream()
                .map(line -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("position", line.position());
                    row.put("description", line.description());
                    row.put("quantity", plain(line.approvedQuantity()));
                    row.put("unitPrice", numbers.price(line.unitPrice()));
                    row.put("amount", numbers.money(line.amount()));
                    return row;
                })
                .toList();
    }

    @Override
    public List<Map<String, Object>> related(String reference) {
        var numbers = NumberText.ofReader();
        return desk.related(requests.get(new RequestNumber(reference))).stream()
                .map(other -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("reference", other.number().value());
                    row.put("who", name(other.requester()));
                    row.put("what", other.subject());
                    row.put("amount", numbers.money(other.total()));
                    return row;
                })
                .toList();
    }

    @Override
    public LineResult decideLines(String reference, List<LineDecision> decisions) {
        var number = new RequestNumber(reference);
        var request = requests.lock(number);
        var decided = new LinkedHashMap<Integer, BigDecimal>();
        for (var decision : decisions) {
            var line = request.lines().stream()
                    .filter(candidate -> candidate.position() == decision.position())
                    .findFirst();
            if (line.isEmpty()) {
                return new LineResult.Refused(WORDS.say("line.none", decision.position()));
            }
            if (decision.quantity().signum() < 0
                    || decision.quantity().compareTo(line.get().approvedQuantity()) > 0) {
                return new LineResult.Refused(WORDS.say(
                        "line.approve",
                        decision.position(),
                        Language.ofReader().number(line.get().approvedQuantity())));
            }
            decided.put(decision.position(), decision.quantity());
        }
        var lines = request.lines().stream()
                .map(line -> line.withApprovedQuantity(decided.getOrDefault(line.position(), line.approvedQuantity())))
                .toList();
        if (lines.stream().allMatch(line -> line.amount().signum() == 0)) {
            return new LineResult.Refused(WORDS.say("line.nothing-left"));
        }
        var before = words(request.lines()).in(Language.ENGLISH);
        var after = words(lines).in(Language.ENGLISH);
        if (!before.equals(after)) {
            requests.change(new PurchaseRequest(
                    number,
                    request.requester(),
                    request.wish(),
                    request.supplier(),
                    lines,
                    request.year(),
                    request.state(),
                    request.submittedAt(),
                    request.approval(),
                    request.approvalsStand(),
                    request.order()));
            desk.reserveBudget(number);
            timeline.add(
                    reference,
                    null,
                    Told.that("timeline.lines-reduced"),
                    Value.list(" → ", words(request.lines()), words(lines)));
        }
        return new LineResult.Applied(before, after);
    }

    private static Value words(List<RequestLine> lines) {
        return Value.list("; ", lines.stream().map(PurchaseSubject::words).toList());
    }

    private static Value words(RequestLine line) {
        return Told.that(
                "timeline.line",
                line.position(),
                Value.quantity(line.approvedQuantity()),
                Value.price(line.unitPrice()));
    }

    /** Without the noughts behind the point that the table keeps. */
    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static void add(List<Map<String, Object>> rows, String fact, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(Map.of("fact", fact, "value", value));
        }
    }

    private String name(PersonId person) {
        return organisation.get(person).name();
    }
}
