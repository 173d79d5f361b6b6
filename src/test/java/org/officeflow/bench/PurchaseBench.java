package org.officeflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.officeflow.database.EmbeddedPostgres;
import org.officeflow.database.EmbeddedPostgresSettings;
import org.officeflow.testing.JavaProcess;
import org.officeflow.testing.TestDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * {@code mvn -Pbench verify}: purchase requests per second, from the start form submitted to the order sent (the order as a
 * document, the money committed, the mail in the outbox, the case ended), with four people at work and the job executor on, beside
 * the settings of the stock Camunda Spring Boot starter; on one PostgreSQL with commits on disk, in one run.
 *
 * <p>What is the same on all sides, because the models cannot do without it: the models, tables and forms, the delegates and
 * listeners, our own tables and everything that is written into them, the PDF, and the rules that delegates check (four eyes,
 * budget, supplier). What people want is kept in our tables on every side.
 *
 * <p>What the stock side has in place of ours ({@code bench/stock.yaml}, {@link Side}): history level full, removal time set at the
 * end of a case, job executor, thread pool, connection pool, driver and the Java machine's garbage collector as they come, metrics
 * on, the engine's own FEEL, no authorization, no form guard. Its own form service takes the forms and keeps each answer as a
 * variable of the case, as it does in a stock installation; delegates are handed the answers in memory as on our side. "Stock
 * settings" is the stock starter's configuration under our form guard and without authorization, so that the effect of settings
 * alone can be seen.
 *
 * <p>Each side is sent what Tasklist sends for these forms: every field that is shown, empty ones too, lists as JSON.
 *
 * <p>"No safety" is ours without form guard, authorization and history (evidence): the difference is what they cost. Each of the
 * three can be left out alone: {@code -Dbench.sides="stock,office,no form guard"}, {@code no authorization}, {@code no history}.
 *
 * <p>Each side runs in a Java process of its own with a database of its own: two engines in one process would share the engine's
 * registry. One side works at a time, and each round of a side is compared with the stock side's round right before it; the
 * median of these ratios counts. All sides use the first compiler of the Java machine only, else minutes would pass before it
 * has settled.
 */
class PurchaseBench {

    private static final double TARGET = 1.5;
    private static final double OPEN_TARGET = 2.3;
    private static final double OPEN_CPU_TARGET = 0.5;

    private static final String STOCK = "stock";
    private static final String OFFICE = "office";

    private static final List<String> SIDES =
            List.of(System.getProperty("bench.sides", "stock,office,stock settings,no safety")
                    .split(","));
    private static final int CASES = Integer.getInteger("bench.cases", 80);
    private static final int WARM_UPS = Integer.getInteger("bench.warm-ups", 2);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);

    /** The sides that only explain take part in every third round. */
    private static final int EXPLAINED_EVERY = 3;

    /** One round of one side. */
    private record Round(double seconds, double engineCpu, double databaseCpu) {

        double perSecond() {
            return CASES / seconds;
        }

        double cpu() {
            return engineCpu + databaseCpu;
        }
    }

    @Test
    void purchaseRequestsFromStartToOrderSent() throws IOException {
        var data = Path.of("target", "bench-database").toAbsolutePath();
        FileSystemUtils.deleteRecursively(data);
        var programs = Files.createDirectories(Path.of("target", "postgresql-programs"));
        var sides = new ArrayList<SideProcess>();
        try (var server =
                EmbeddedPostgres.start(new EmbeddedPostgresSettings(data, programs, TestDatabase.freePort()))) {
            try {
                for (var name : SIDES) {
                    var side = SideProcess.start(Side.named(name), server);
                    sides.add(side);
                    side.awaitReady();
                }
                var meter = new ServerMeter(
                        server, JavaProcess.databaseServerOf(data).orElseThrow());
                warmUp(sides, meter);
                var rounds = rounds(sides, meter);
                report(rounds, counts(sides, meter));
                assertThat(median(ratios(rounds, OFFICE, Round::perSecond)))
                        .as("purchase requests per second, times the stock starter's")
                        .isGreaterThanOrEqualTo(TARGET);
            } finally {
                sides.forEach(SideProcess::close);
            }
        }
    }

    private static void warmUp(List<SideProcess> sides, ServerMeter meter) {
        for (var i = 0; i < WARM_UPS; i++) {
            sides.forEach(side -> round(side, meter));
        }
    }

    private static List<Map<String, Round>> rounds(List<SideProcess> sides, ServerMeter meter) {
        var rounds = new ArrayList<Map<String, Round>>();
        for (var i = 0; i < ROUNDS; i++) {
            var round = new LinkedHashMap<String, Round>();
            for (var side : sides) {
                var name = side.side().name();
                if (i % EXPLAINED_EVERY == 0 || name.equals(STOCK) || name.equals(OFFICE)) {
                    round.put(name, round(side, meter));
                }
            }
            rounds.add(round);
        }
        return rounds;
    }

    private static Round round(SideProcess side, ServerMeter meter) {
        var before = meter.processors();
        var result = side.round(CASES);
        return new Round(result.nanos() / 1e9, result.cpuNanos() / 1e9, meter.processorNanosSince(before) / 1e9);
    }

    /** Rows and log do not depend on the machine's load: one more round, outside the measured ones, is enough. */
    private static Map<String, ServerMeter.Counts> counts(List<SideProcess> sides, ServerMeter meter) {
        var counts = new LinkedHashMap<String, ServerMeter.Counts>();
        for (var side : sides) {
            var before = meter.read(side, side::rest);
            side.round(CASES);
            counts.put(side.side().name(), meter.read(side, side::rest).since(before));
        }
        return counts;
    }

    private static void report(List<Map<String, Round>> rounds, Map<String, ServerMeter.Counts> counts) {
        say("");
        say("Purchase requests from start to order sent, 4 clients, rounds of %d cases", CASES);
        say(
                "%-17s|%7s%9s  %-11s|%7s%10s%9s |%7s%6s%5s%5s |%7s%6s%8s",
                "",
                "per s",
                "x stock",
                "from-to",
                "CPU ms",
                "database",
                "x stock",
                "trans.",
                "ins",
                "upd",
                "del",
                "engine",
                "ours",
                "WAL kB");
        for (var name : SIDES) {
            var mine = rounds.stream()
                    .filter(round -> round.containsKey(name))
                    .map(round -> round.get(name))
                    .toList();
            var speeds = ratios(rounds, name, Round::perSecond);
            var count = counts.get(name);
            say(
                    "%-17s|%7.1f%9.2f  %-11s|%7.0f%10.0f%9.2f |%7.1f%6.0f%5.0f%5.0f |%7.0f%6.0f%8.0f",
                    name,
                    median(mine.stream().map(Round::perSecond).toList()),
                    median(speeds),
                    "%.2f-%.2f".formatted(Collections.min(speeds), Collections.max(speeds)),
                    median(mine.stream().map(Round::cpu).toList()) * 1000 / CASES,
                    median(mine.stream().map(Round::databaseCpu).toList()) * 1000 / CASES,
                    median(ratios(rounds, name, Round::cpu)),
                    perCase(count.transactions()),
                    perCase(count.inserted()),
                    perCase(count.updated()),
                    perCase(count.deleted()),
                    perCase(count.engineRows()),
                    perCase(count.houseRows()),
                    perCase(count.log()) / 1000);
        }
        say(
                "CPU, transactions, rows and write-ahead log (WAL) are per case; \"engine\" and \"ours\" are the rows written into "
                        + "the engine's tables and ours.");
        say(
                "The order as PDF is %.0f kB of the WAL.",
                perCase(counts.get(OFFICE).documentBytes()) / 1000);
        var speed = median(ratios(rounds, OFFICE, Round::perSecond));
        var cpu = median(ratios(rounds, OFFICE, Round::cpu));
        say("Target now: %.2f x stock; reached: %.2f x.", TARGET, speed);
        say(
                "Open targets: %.2f x stock, %.2f to go; CPU %.2f of stock, %.2f to go.",
                OPEN_TARGET, Math.max(0, OPEN_TARGET - speed), OPEN_CPU_TARGET, Math.max(0, cpu - OPEN_CPU_TARGET));
        say("");
    }

    /** What a side reached in each of its rounds, times what the stock side reached in the same round. */
    private static List<Double> ratios(List<Map<String, Round>> rounds, String name, ToDoubleFunction<Round> figure) {
        return rounds.stream()
                .filter(round -> round.containsKey(name))
                .map(round -> figure.applyAsDouble(round.get(name)) / figure.applyAsDouble(round.get(STOCK)))
                .toList();
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double perCase(long count) {
        return (double) count / CASES;
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
