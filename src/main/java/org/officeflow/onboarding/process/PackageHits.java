package org.officeflow.onboarding.process;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.decisions.DecisionHits;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.PackageLine;

/** What the table of packages has just named, as lines. */
public final class PackageHits {

    /** Not an item: its quantity is months. */
    private static final String PROBATION = "probation";

    private PackageHits() {}

    /** Everything but the probation, in the table's order. */
    public static List<PackageLine> lines(DecisionHits hits) {
        return hits.hits().stream()
                .filter(hit -> !isProbation(hit))
                .map(PackageHits::line)
                .toList();
    }

    /** Months of probation, 0 for none. */
    static int probationMonths(DecisionHits hits) {
        return hits.hits().stream()
                .filter(PackageHits::isProbation)
                .mapToInt(hit -> whole(hit, "quantity"))
                .max()
                .orElse(0);
    }

    private static boolean isProbation(DecisionHits.Hit hit) {
        return PROBATION.equals(hit.outputs().get("branch"));
    }

    private static PackageLine line(DecisionHits.Hit hit) {
        return new PackageLine(
                Branch.of(text(hit, "branch")),
                text(hit, "title"),
                hit.ruleId(),
                filled(hit, "what"),
                whole(hit, "quantity"),
                text(hit, "responsible"),
                whole(hit, "dueDays"),
                Boolean.TRUE.equals(hit.outputs().get("onDayOne")),
                filled(hit, "undo"));
    }

    private static String text(DecisionHits.Hit hit, String output) {
        return (String) Objects.requireNonNull(hit.outputs().get(output), output);
    }

    private static @Nullable String filled(DecisionHits.Hit hit, String output) {
        var text = (String) hit.outputs().get(output);
        return text == null || text.isBlank() ? null : text;
    }

    private static int whole(DecisionHits.Hit hit, String output) {
        return ((Number) Objects.requireNonNull(hit.outputs().get(output), output)).intValue();
    }
}
