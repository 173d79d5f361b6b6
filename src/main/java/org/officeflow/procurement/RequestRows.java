package org.officeflow.procurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads one request from rows that hold one of its lines each; its quotes, which few have, are asked for where it has some. */
final class RequestRows implements ResultSetExtractor<Optional<PurchaseRequest>> {

    private final Function<RequestNumber, List<Quote>> quotes;

    RequestRows(Function<RequestNumber, List<Quote>> quotes) {
        this.quotes = quotes;
    }

    @Override
    public Optional<PurchaseRequest> extractData(ResultSet rows) throws SQLException {
        var lines = new ArrayList<RequestLine>();
        while (rows.next()) {
            if (rows.getString("description") != null) {
                lines.add(line(rows));
            }
            if (rows.isLast()) {
                return Optional.of(request(rows, lines));
            }
        }
        return Optional.empty();
    }

    private PurchaseRequest request(ResultSet row, List<RequestLine> lines) throws SQLException {
        var number = new RequestNumber(row.getString("number"));
        var quotes = row.getBoolean("has_quotes") ? this.quotes.apply(number) : List.<Quote>of();
        var approvedTotal = row.getBigDecimal("approved_total");
        var order = row.getString("order_number");
        return new PurchaseRequest(
                number,
                new PersonId(row.getString("requester")),
                wish(row, lines, quotes),
                row.getString("supplier"),
                lines,
                row.getInt("year"),
                RequestState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("submitted_at").toInstant(),
                approvedTotal == null
                        ? null
                        : new PurchaseRequest.Approved(
                                approvedTotal,
                                row.getString("approved_supplier"),
                                row.getString("approved_category"),
                                row.getString("approved_cost_centre")),
                row.getBoolean("approvals_stand"),
                order == null ? null : new OrderNumber(order));
    }

    private static Wish wish(ResultSet row, List<RequestLine> lines, List<Quote> quotes) throws SQLException {
        var neededBy = row.getDate("needed_by");
        return new Wish(
                row.getString("subject"),
                person(row.getString("beneficiary")),
                new CostCentreId(row.getString("cost_centre")),
                neededBy == null ? null : neededBy.toLocalDate(),
                row.getString("supplier"),
                null,
                row.getString("category"),
                row.getInt("term_months"),
                row.getBoolean("personal_data"),
                row.getBoolean("emergency"),
                row.getString("emergency_reason"),
                lines.stream()
                        .map(line -> new Wish.Line(line.item(), line.description(), line.quantity(), line.unitPrice()))
                        .toList(),
                quotes,
                row.getString("quotes_waiver"),
                row.getString("not_cheapest_reason"));
    }

    private static RequestLine line(ResultSet row) throws SQLException {
        return new RequestLine(
                row.getInt("position"),
                row.getString("item"),
                row.getString("description"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("approved_quantity"));
    }

    private static @Nullable PersonId person(@Nullable String value) {
        return value == null ? null : new PersonId(value);
    }
}
