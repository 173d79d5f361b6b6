package org.officeflow.procurement;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.budget.BudgetLine;
import org.officeflow.database.TransactionMemory;
import org.officeflow.dossier.TeamTasks.TeamCase;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The purchase requests with their lines and quotes. */
@Repository
class PurchaseRequests {

    private final JdbcClient jdbc;
    private final TransactionMemory<RequestNumber, PurchaseRequest> memory = new TransactionMemory<>();

    PurchaseRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a kind in a year, without gaps: it is free again if the transaction fails. */
    long nextNumber(String kind, int year) {
        return jdbc.sql(
                        """
                        INSERT INTO purchase_numbers (kind, year, last) VALUES (?, ?, 1)
                        ON CONFLICT (kind, year) DO UPDATE SET last = purchase_numbers.last + 1 RETURNING last""")
                .params(kind, year)
                .query(Long.class)
                .single();
    }

    /** The budget that each of these requests is paid from. */
    Map<String, BudgetLine> budgetLines(Collection<String> numbers) {
        var lines = new LinkedHashMap<String, BudgetLine>();
        jdbc.sql("SELECT number, cost_centre, year FROM purchase_requests WHERE number = ANY (?) ORDER BY number")
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    lines.put(
                            row.getString("number"),
                            new BudgetLine(new CostCentreId(row.getString("cost_centre")), row.getInt("year")));
                });
        return lines;
    }

    /** What each of these requests is for. */
    Map<String, String> subjects(Collection<String> numbers) {
        var subjects = new LinkedHashMap<String, String>();
        jdbc.sql("SELECT number, subject FROM purchase_requests WHERE number = ANY (?)")
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    subjects.put(row.getString("number"), row.getString("subject"));
                });
        return subjects;
    }

    /** What each of these requests is about, and for whom. */
    Map<String, TeamCase> teamCases(Collection<String> numbers) {
        var cases = new LinkedHashMap<String, TeamCase>();
        jdbc.sql("SELECT number, subject, requester, beneficiary FROM purchase_requests WHERE number = ANY (?)")
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    var parties = Stream.of(row.getString("requester"), row.getString("beneficiary"))
                            .filter(Objects::nonNull)
                            .map(PersonId::new)
                            .collect(Collectors.toSet());
                    cases.put(row.getString("number"), new TeamCase(row.getString("subject"), parties));
                });
        return cases;
    }

    /** Keeps two equal submissions of one person apart in time, until the end of the transaction. */
    void lockFingerprint(String fingerprint) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(fingerprint)
                .query((row, number) -> 1)
                .single();
    }

    Optional<RequestNumber> sameSince(String fingerprint, Instant since) {
        return jdbc.sql("SELECT number FROM purchase_requests WHERE fingerprint = ? AND submitted_at > ? LIMIT 1")
                .params(fingerprint, Timestamp.from(since))
                .query((row, number) -> new RequestNumber(row.getString(1)))
                .optional();
    }

    void add(PurchaseRequest request, String fingerprint, @Nullable String forCase) {
        var wish = request.wish();
        jdbc.sql(
                        """
                        INSERT INTO purchase_requests (number, year, requester, beneficiary, subject, cost_centre, needed_by,
                            supplier, category, term_months, personal_data, emergency, emergency_reason, quotes_waiver,
                            not_cheapest_reason, total, state, fingerprint, for_case, submitted_at, approvals_stand)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""")
                .param(request.number().value())
                .param(request.year())
                .param(request.requester().value())
                .param(wish.beneficiary() == null ? null : wish.beneficiary().value())
                .param(wish.subject())
                .param(wish.costCentre().value())
                .param(wish.neededBy() == null ? null : Date.valueOf(wish.neededBy()))
                .param(request.supplier())
                .param(wish.category())
                .param(wish.termMonths())
                .param(wish.personalData())
                .param(wish.emergency())
                .param(wish.emergencyReason())
                .param(wish.quotesWaiver())
                .param(wish.notCheapestReason())
                .param(request.total())
                .param(request.state().key())
                .param(fingerprint)
                .param(forCase)
                .param(Timestamp.from(request.submittedAt()))
                .update();
        addParts(request);
    }

    void change(PurchaseRequest request) {
        var wish = request.wish();
        jdbc.sql(
                        """
                        UPDATE purchase_requests SET subject = ?, cost_centre = ?, needed_by = ?, supplier = ?, category = ?,
                            quotes_waiver = ?, not_cheapest_reason = ?, total = ?, state = ?, approvals_stand = ?
                        WHERE number = ?""")
                .param(wish.subject())
                .param(wish.costCentre().value())
                .param(wish.neededBy() == null ? null : Date.valueOf(wish.neededBy()))
                .param(request.supplier())
                .param(wish.category())
                .param(wish.quotesWaiver())
                .param(wish.notCheapestReason())
                .param(request.total())
                .param(request.state().key())
                .param(request.approvalsStand())
                .param(request.number().value())
                .update();
        jdbc.sql("DELETE FROM purchase_request_lines WHERE request = ?")
                .param(request.number().value())
                .update();
        jdbc.sql("DELETE FROM purchase_request_quotes WHERE request = ?")
                .param(request.number().value())
                .update();
        addParts(request);
        memory.forget(request.number());
    }

    void state(RequestNumber number, RequestState state) {
        jdbc.sql("UPDATE purchase_requests SET state = ? WHERE number = ?")
                .params(state.key(), number.value())
                .update();
        memory.forget(number);
    }

    void approved(RequestNumber number, PurchaseRequest.Approved approved) {
        jdbc.sql(
                        """
                        UPDATE purchase_requests SET state = 'approved', approved_total = ?, approved_supplier = ?,
                            approved_category = ?, approved_cost_centre = ? WHERE number = ?""")
                .params(
                        approved.total(),
                        approved.supplier(),
                        approved.category(),
                        approved.costCentre(),
                        number.value())
                .update();
        memory.forget(number);
    }

    void ordered(RequestNumber number, OrderNumber order) {
        jdbc.sql("UPDATE purchase_requests SET state = 'ordered', order_number = ? WHERE number = ?")
                .params(order.value(), number.value())
                .update();
        memory.forget(number);
    }

    /** The request, locked until the end of the transaction. */
    PurchaseRequest lock(RequestNumber number) {
        memory.lock(number, () -> jdbc.sql("SELECT number FROM purchase_requests WHERE number = ? FOR UPDATE")
                .param(number.value())
                .query(String.class)
                .optional());
        return get(number);
    }

    PurchaseRequest get(RequestNumber number) {
        return find(number)
                .orElseThrow(() -> new IllegalArgumentException("There is no purchase request " + number + "."));
    }

    Optional<PurchaseRequest> find(RequestNumber number) {
        return memory.get(number, () -> read(number));
    }

    private Optional<PurchaseRequest> read(RequestNumber number) {
        return jdbc.sql(
                        """
                        SELECT r.*, l.position, l.item, l.description, l.quantity, l.unit_price, l.approved_quantity,
                            EXISTS (SELECT 1 FROM purchase_request_quotes q WHERE q.request = r.number) AS has_quotes
                        FROM purchase_requests r LEFT JOIN purchase_request_lines l ON l.request = r.number
                        WHERE r.number = ? ORDER BY l.position""")
                .param(number.value())
                .query(new RequestRows(this::quotes));
    }

    /** Requests that belong together: same requester or cost centre, same supplier or category, not before {@code since}. */
    List<Related> related(PurchaseRequest request, Instant since) {
        return jdbc.sql(
                        """
                        SELECT number, requester, subject, total FROM purchase_requests
                        WHERE number <> :number AND submitted_at >= :since AND state IN ('submitted', 'approved', 'ordered')
                          AND (requester = :requester OR cost_centre = :costCentre)
                          AND (supplier = :supplier OR category = :category)
                        ORDER BY number""")
                .param("number", request.number().value())
                .param("since", Timestamp.from(since))
                .param("requester", request.requester().value())
                .param("costCentre", request.wish().costCentre().value())
                .param("supplier", request.supplier())
                .param("category", request.wish().category())
                .query((row, index) -> new Related(
                        new RequestNumber(row.getString("number")),
                        new PersonId(row.getString("requester")),
                        row.getString("subject"),
                        row.getBigDecimal("total")))
                .list();
    }

    /** How many emergencies this person has had since, this one included. */
    int emergenciesSince(PersonId requester, Instant since) {
        return jdbc.sql(
                        "SELECT count(*) FROM purchase_requests WHERE requester = ? AND emergency AND submitted_at >= ?")
                .params(requester.value(), Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    record Related(RequestNumber number, PersonId requester, String subject, BigDecimal total) {}

    private void addParts(PurchaseRequest request) {
        for (var line : request.lines()) {
            jdbc.sql(
                            """
                            INSERT INTO purchase_request_lines (request, position, item, description, quantity, unit_price,
                                approved_quantity) VALUES (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            request.number().value(),
                            line.position(),
                            line.item(),
                            line.description(),
                            line.quantity(),
                            line.unitPrice(),
                            line.approvedQuantity())
                    .update();
        }
        var position = 0;
        for (var quote : request.wish().quotes()) {
            jdbc.sql("INSERT INTO purchase_request_quotes (request, position, supplier, amount) VALUES (?, ?, ?, ?)")
                    .params(request.number().value(), ++position, quote.supplier(), quote.amount())
                    .update();
        }
    }

    private List<Quote> quotes(RequestNumber number) {
        return jdbc.sql("SELECT supplier, amount FROM purchase_request_quotes WHERE request = ? ORDER BY position")
                .param(number.value())
                .query((row, index) -> new Quote(row.getString("supplier"), row.getBigDecimal("amount")))
                .list();
    }
}
