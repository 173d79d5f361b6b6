package org.officeflow.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.PackageLine;
import org.officeflow.transfer.TransferLine.Difference;

/**
 * The difference between what somebody's new work needs and what they really hold. A thing is the same if it is the same item or access
 * of the catalogue, else if the same rule of the table named it. A desk, a badge and keys belong to a place: at another place they are
 * others.
 */
final class TransferDifference {

    /** What somebody can hold; all else of a package is work that was done once. */
    private static final Set<Branch> HELD =
            Set.of(Branch.EQUIPMENT, Branch.ACCESS, Branch.WORKPLACE, Branch.BADGE, Branch.TRAINING);

    private static final Set<Branch> OF_A_PLACE = Set.of(Branch.WORKPLACE, Branch.BADGE);

    private TransferDifference() {}

    /**
     * Something that somebody has.
     *
     * @param source under what they were given it
     * @param ofPackage whether a package named it, and nobody asked for it besides
     * @param returnable whether it can come back; a training that was followed cannot
     */
    record Holding(String source, PackageLine thing, boolean ofPackage, boolean returnable) {}

    /**
     * What they hold and what is on its way to them.
     *
     * @param known whether it is known what they were given: false for whoever was here before anybody wrote it down
     */
    record Held(List<Holding> now, List<PackageLine> toCome, boolean known) {}

    /** What is given first, then what is taken back, what is beyond the package, and what stays. */
    static List<TransferLine> of(List<PackageLine> wanted, Held held, boolean otherPlace) {
        var kept = new ArrayList<TransferLine>();
        var granted = new ArrayList<TransferLine>();
        var left = new ArrayList<>(held.now());
        var toCome = new HashSet<String>();
        held.toCome().forEach(thing -> toCome.add(key(thing)));
        for (var thing : wanted) {
            if (!HELD.contains(thing.branch()) || thing.branch() == Branch.TRAINING && !held.known()) {
                continue;
            }
            var same = otherPlace && OF_A_PLACE.contains(thing.branch()) ? null : take(left, thing);
            if (same == null && !toCome.contains(key(thing))) {
                granted.add(line(Difference.GRANT, thing, null));
            } else if (same != null && same.returnable()) {
                kept.add(line(Difference.KEEP, same.thing(), same.source()));
            }
        }
        var lines = granted;
        left.removeIf(holding -> !holding.returnable());
        left.stream().filter(Holding::ofPackage).forEach(holding -> lines.add(line(Difference.REVOKE, holding)));
        left.stream()
                .filter(holding -> !holding.ofPackage())
                .forEach(holding -> lines.add(line(Difference.BEYOND, holding)));
        lines.addAll(kept);
        return lines;
    }

    /** One of the things that they have, which is the same; it is not the same as anything else then. */
    private static @Nullable Holding take(List<Holding> left, PackageLine thing) {
        for (var holding : left) {
            if (key(holding.thing()).equals(key(thing))) {
                left.remove(holding);
                return holding;
            }
        }
        return null;
    }

    private static String key(PackageLine thing) {
        if (thing.what() != null) {
            return "what " + thing.what();
        }
        return thing.rule() == null ? "title " + thing.title() : "rule " + thing.rule();
    }

    private static TransferLine line(Difference difference, Holding holding) {
        return line(difference, holding.thing(), holding.source());
    }

    private static TransferLine line(Difference difference, PackageLine thing, @Nullable String source) {
        return new TransferLine(0, difference, thing, source, null, null);
    }
}
