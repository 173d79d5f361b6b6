package org.officeflow.onboarding.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * The bicycle maker's files as they are, and beside them what its onboardings need: who has which role, budgets, and the kit of our
 * fictional office with its suppliers and shelves.
 */
final class BicycleMaker {

    static final Path FILES = Path.of("../shared/data/adventureworks");

    /** More laptops than the shelf holds are wanted, so that some are bought. */
    private static final Map<String, Integer> SHELF = Map.of(
            "FU-210", 200, "IT-300", 250, "IT-310", 400, "IT-320", 400, "IT-340", 400, "IT-350", 15, "OT-520", 400,
            "OT-530", 400);

    private static final Map<String, List<String>> ROLES = Map.of(
            "Human Resources", List.of("hr"),
            "Information Services", List.of("it"),
            "Finance", List.of("finance"),
            "Facilities and Maintenance", List.of("facilities"),
            "Executive", List.of("office", "managing-director"));

    private BicycleMaker() {}

    /** Somebody as the company's file has them. */
    record Employee(String login, String name, String jobTitle, String department, String manager, LocalDate hiredOn) {}

    /** In the order in which they were hired. */
    static List<Employee> employees() {
        return rows(FILES.resolve("employees.csv")).stream()
                .map(row -> new Employee(
                        row.get("employee"),
                        row.get("name"),
                        row.get("job_title"),
                        row.get("department"),
                        row.get("manager"),
                        LocalDate.parse(row.get("hired_on"))))
                .sorted(Comparator.comparing(Employee::hiredOn).thenComparing(Employee::login))
                .toList();
    }

    /** A folder that can be imported. */
    static Path folder() {
        try {
            var folder = Files.createTempDirectory("officeflow-bicycle-maker");
            for (var file : List.of("departments.csv", "employees.csv")) {
                Files.copy(FILES.resolve(file), folder.resolve(file));
            }
            for (var file :
                    List.of("items.csv", "suppliers.csv", "supplier_prices.csv", "locations.csv", "accesses.csv")) {
                Files.write(folder.resolve(file), demo(file));
            }
            Files.write(folder.resolve("stock.csv"), stock());
            Files.write(folder.resolve("roles.csv"), roles());
            Files.write(folder.resolve("budgets.csv"), budgets());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> stock() {
        var lines = new ArrayList<>(List.of("item,location,shelf,bin,quantity"));
        SHELF.forEach((item, quantity) -> lines.add(item + ",IT store,A,1," + quantity));
        return lines;
    }

    private static List<String> roles() {
        var lines = new ArrayList<>(List.of("employee,role"));
        for (var employee : employees()) {
            ROLES.getOrDefault(employee.department(), List.of())
                    .forEach(role -> lines.add(employee.login() + "," + role));
        }
        return lines;
    }

    private static List<String> budgets() {
        var lines = new ArrayList<>(List.of("cost_centre,year,amount"));
        for (var row : rows(FILES.resolve("departments.csv"))) {
            for (var year = 2006; year <= 2014; year++) {
                lines.add(row.get("department") + "," + year + ",900000.00");
            }
        }
        return lines;
    }

    /** The owners of accesses are people of the fictional office. */
    private static List<String> demo(String file) throws IOException {
        var lines = new ClassPathResource("demo/" + file).getContentAsString(StandardCharsets.UTF_8);
        var all = lines.lines().toList();
        return file.equals("accesses.csv")
                ? all.stream().map(BicycleMaker::ownedHere).toList()
                : all;
    }

    private static String ownedHere(String line) {
        return line.replaceFirst(",(it|sales|finance|hr|operator|facilities),", ",ken0,");
    }

    private static List<Map<String, String>> rows(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var heads = lines.get(0).split(",");
            var rows = new ArrayList<Map<String, String>>();
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split(",", -1);
                var row = new LinkedHashMap<String, String>();
                for (var column = 0; column < heads.length; column++) {
                    row.put(heads[column], cells[column].replace("\"", ""));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
