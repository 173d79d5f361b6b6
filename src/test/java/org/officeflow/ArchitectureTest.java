package org.officeflow;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.engine.forms.FormOptions;
import org.springframework.stereotype.Repository;

/** The walls of the house: which room may know which, and where the engine may be seen. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(OfficeflowApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    /** Lowest first; rooms of one floor stand together and know nothing of each other. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("language"),
            Set.of("database"),
            Set.of("engine"),
            Set.of("organisation"),
            Set.of("timeline"),
            Set.of("document"),
            Set.of("notification"),
            Set.of("budget"),
            Set.of("approval"),
            Set.of("dossier"),
            Set.of("absence", "procurement"),
            Set.of("inventory", "access"),
            Set.of("onboarding", "interviews"),
            Set.of("leaving", "learning"),
            Set.of("transfer"),
            Set.of("cockpit", "tasklist"));

    private static final DescribedPredicate<JavaClass> ENGINE_SIDE = resideInAnyPackage(
            "org.officeflow.engine..",
            "org.officeflow..process..",
            "org.officeflow.cockpit..",
            "org.officeflow.tasklist..",
            "org.camunda..");

    /** The base classes that the web apps offer to their plugins stand in a package of this name. */
    private static final DescribedPredicate<JavaClass> PLUGIN_BASE =
            resideInAPackage("org.camunda.bpm.*.plugin.spi.impl");

    private static String inside(String room) {
        return "org.officeflow." + room + "..";
    }

    @TestFactory
    Stream<DynamicTest> aRoomKnowsOnlyTheRoomsBelow() {
        return IntStream.range(0, FLOORS.size()).boxed().flatMap(floor -> FLOORS.get(floor).stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> noClasses()
                        .that()
                        .resideInAPackage(inside(room))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(notBelow(floor, room))
                        .allowEmptyShould(true)
                        .check(HOUSE))));
    }

    private static String[] notBelow(int floor, String room) {
        var others = FLOORS.subList(floor, FLOORS.size()).stream()
                .flatMap(Set::stream)
                .filter(other -> !other.equals(room))
                .map(ArchitectureTest::inside);
        return Stream.concat(Stream.of("org.officeflow"), others).toArray(String[]::new);
    }

    @Test
    void everyRoomHasItsFloor() {
        var rooms = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.officeflow."))
                .map(name -> name.split("\\.")[2])
                .distinct();

        assertThat(rooms).isSubsetOf(FLOORS.stream().flatMap(Set::stream).toList());
    }

    @Test
    void noRoomsAndNoPackagesStandInACircle() {
        slices().matching("org.officeflow.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("org.officeflow.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theDomainKnowsNeitherItsProcessNorItsPages() {
        noClasses()
                .that(resideInAPackage("org.officeflow..").and(not(ENGINE_SIDE)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.officeflow..process..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.officeflow..web..")
                .check(HOUSE);
    }

    @Test
    void theEngineIsSeenOnlyFromItsOwnSide() {
        noClasses()
                .that(not(ENGINE_SIDE))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(HOUSE);
    }

    @Test
    void theEnginesInsideIsSeenOnlyFromTheGroundFloor() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.officeflow.engine..", "org.camunda..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda..impl..").and(not(PLUGIN_BASE)))
                .check(HOUSE);
    }

    @Test
    void theOnlyClassOfOursUnderTheEnginesNameIsTheQueryValidators() {
        assertThat(HOUSE.stream().filter(type -> type.getPackageName().startsWith("org.camunda")))
                .extracting(JavaClass::getFullName)
                .allMatch(name -> name.matches("org\\.camunda\\.bpm\\.engine\\.impl\\.QueryValidators(\\$.*)?"))
                .contains("org.camunda.bpm.engine.impl.QueryValidators");
    }

    @Test
    void stepsListenersAndPagesAskServicesAndNotTables() {
        noClasses()
                .that(resideInAnyPackage(
                        "org.officeflow..process..", "org.officeflow..web..", inside("cockpit"), inside("tasklist")))
                .should()
                .dependOnClassesThat(annotatedWith(Repository.class))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.springframework.data..")
                .check(HOUSE);
    }

    @Test
    void aTableIsReadByItsOwnRoomOnly() {
        classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .should(new ArchCondition<>("be used by their own room only") {
                    @Override
                    public void check(JavaClass repository, ConditionEvents events) {
                        repository.getDirectDependenciesToSelf().stream()
                                .filter(dependency ->
                                        !room(dependency.getOriginClass()).equals(room(repository)))
                                .forEach(dependency -> events.add(
                                        SimpleConditionEvent.violated(repository, dependency.getDescription())));
                    }
                })
                .check(HOUSE);
    }

    private static String room(JavaClass type) {
        return type.getPackageName().startsWith("org.officeflow.")
                ? type.getPackageName().split("\\.")[2]
                : "";
    }

    @Test
    void stepsAndListenersStayInTheirPackageAndHaveNoBaseClass() {
        classes()
                .that(resideInAPackage("org.officeflow..process..")
                        .and(assignableTo(JavaDelegate.class)
                                .or(assignableTo(ExecutionListener.class))
                                .or(assignableTo(TaskListener.class))
                                .or(assignableTo(FormFacts.class))
                                .or(assignableTo(FormOptions.class))))
                .should()
                .bePackagePrivate()
                .andShould(new ArchCondition<>("have no base class") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var base =
                                type.getRawSuperclass().map(JavaClass::getName).orElse("");
                        if (!"java.lang.Object".equals(base)) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " extends " + base));
                        }
                    }
                })
                .check(HOUSE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(HOUSE);
    }

    @Test
    void allTimeComesFromTheOneClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.officeflow.engine.clock")
                .should()
                .accessTargetWhere(asksTheSystemForTheTime())
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheSystemForTheTime() {
        return DescribedPredicate.describe("asks the system for the time", access -> {
            var owner = access.getTargetOwner().getName();
            var name = access.getTarget().getName();
            var parameters = access.getTarget() instanceof CodeUnitAccessTarget call
                    ? call.getRawParameterTypes().stream()
                            .map(JavaClass::getName)
                            .toList()
                    : List.<String>of();
            var now =
                    owner.startsWith("java.time.") && "now".equals(name) && !parameters.contains(Clock.class.getName());
            var systemClock =
                    owner.equals(Clock.class.getName()) && (name.startsWith("system") || name.startsWith("tick"));
            var date = owner.equals(Date.class.getName()) && "<init>".equals(name) && parameters.isEmpty();
            var millis = owner.equals(System.class.getName()) && "currentTimeMillis".equals(name);
            var engine = owner.equals("org.camunda.bpm.engine.impl.util.ClockUtil") && name.startsWith("set");
            return now || systemClock || date || millis || engine;
        });
    }

    @Test
    void whatIsSaidIsSaidThroughTheOneLog() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.logging")
                        .and(not(DescribedPredicate.describe(
                                "levels of a library's own log", type -> type.isEquivalentTo(Level.class)))))
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsAndWhatMayBeNull() throws IOException {
        var faults = new ArrayList<String>();
        HOUSE.stream()
                .map(JavaClass::getPackage)
                .filter(room -> room.getName().startsWith("org.officeflow"))
                .distinct()
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .forEach(room -> faults.add(room.getName() + " is not @NullMarked."));
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.endsWith("package-info.java")).toList()) {
                if (!Files.readString(file).startsWith("/** ")
                        && !Files.readString(file).startsWith("/**\n")) {
                    faults.add(file + " does not say what the package is.");
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void theOneDatabaseIsPostgreSql() {
        assertThat(ServiceLoader.load(Driver.class))
                .extracting(driver -> driver.getClass().getName())
                .containsExactly("org.postgresql.Driver");
    }

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        var faults = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var lines = Files.readAllLines(file).size();
                if (lines >= 300) {
                    faults.add(file + " has " + lines + " lines.");
                }
            }
        }

        assertThat(faults).isEmpty();
    }
}
