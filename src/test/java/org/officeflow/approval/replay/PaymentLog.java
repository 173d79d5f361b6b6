package org.officeflow.approval.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The university's log of its requests for payment, case by case. */
final class PaymentLog {

    private static final Set<String> NOT_APPROVERS = Set.of("EMPLOYEE", "MISSING", "UNDEFINED");

    private PaymentLog() {}

    /** One step that was taken; {@code activity} as in the log, without "Request For Payment". */
    record Step(String activity, String role, Instant at) {

        boolean is(String name) {
            return activity.equals(name);
        }

        boolean isApproval() {
            return activity.startsWith("APPROVED") || activity.startsWith("FINAL_APPROVED");
        }

        boolean isReturn() {
            return activity.startsWith("REJECTED") && !NOT_APPROVERS.contains(role);
        }
    }

    /** One request with its steps in the order of the log. */
    record Case(String id, BigDecimal amount, String unit, List<Step> steps) {

        String path() {
            return steps.stream().map(Step::activity).collect(Collectors.joining(" > "));
        }
    }

    static List<Case> read(Path file) throws IOException {
        var rows = new LinkedHashMap<String, List<String[]>>();
        try (var lines = Files.lines(file)) {
            lines.skip(1).map(line -> line.split(",", -1)).forEach(row -> rows.computeIfAbsent(
                            row[0], id -> new ArrayList<>())
                    .add(row));
        }
        return rows.values().stream().map(PaymentLog::ofRows).toList();
    }

    /** Two steps at the same moment get a thousandth of a second between them, so that their order can be read back. */
    private static Case ofRows(List<String[]> rows) {
        var steps = new ArrayList<Step>();
        for (var row : rows) {
            var at = OffsetDateTime.parse(row[4]).toInstant();
            if (!steps.isEmpty() && !at.isAfter(steps.get(steps.size() - 1).at())) {
                at = steps.get(steps.size() - 1).at().plusMillis(1);
            }
            steps.add(new Step(row[2].replace("Request For Payment ", ""), row[3], at));
        }
        var first = rows.get(0);
        return new Case(first[0], new BigDecimal(first[5]), first[6], steps);
    }
}
