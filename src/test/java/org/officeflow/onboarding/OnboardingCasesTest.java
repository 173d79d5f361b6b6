package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.onboarding.OnboardingOffice.person;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.dossier.TeamTasks.TeamCase;
import org.officeflow.language.Language;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may look up which onboarding, how it is found and what its dossier says. */
@OfficeTest
class OnboardingCasesTest {

    private static final String NONE = "ON-1999-00001";

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private OnboardingDesk desk;

    @Autowired
    private OnboardingCases cases;

    @Autowired
    private ItemDesk items;

    @Autowired
    private OnboardingCases teamTasks;

    @Autowired
    private Organisation organisation;

    @BeforeEach
    void rememberWhatLiesThere() {
        hire.rememberStock();
    }

    @AfterEach
    void nobodyCame() {
        hire.forget();
    }

    @Test
    void whomItConcernsReadsItTheColleagueOnceTheyAreHere() {
        var number = beginForStijn();
        var concerned = Set.of("hr", "office", "auditor", "admin", "manager", "sanne", "anna", "sales");

        assertThat(readers(number)).isEqualTo(concerned);
        desk.arrived(number, null);
        assertThat(readers(number)).isEqualTo(with(concerned, "storekeeper"));
        desk.settled(number);
        assertThat(readers(number)).isEqualTo(with(concerned, "storekeeper"));
    }

    @Test
    void aColleagueWhoDoesNotComeNeverReadsIt() {
        var number = beginForStijn();
        desk.cancel(number, CancelledBecause.OFFER_DECLINED, "They found something else.", new PersonId("hr"));

        assertThat(readers(number)).contains("hr", "manager").doesNotContain("storekeeper");
    }

    @Test
    void whoeverAnnouncedItReadsItWhateverTheirOfficeIsNow() {
        var number = beginForStijn();

        assertThat(cases.mayRead(number.value(), new PersonId("hr"), List.of())).isTrue();
        assertThat(cases.find(all(), new PersonId("hr"), List.of())).hasSize(1);
        assertThat(cases.mayRead(number.value(), new PersonId("office"), List.of()))
                .isFalse();
        assertThat(cases.find(all(), new PersonId("office"), List.of())).isEmpty();
    }

    @Test
    void theListOfEverybodyHoldsExactlyWhatTheyMayRead() {
        var numbers = List.of(
                beginForStijn(),
                hire.begin("hr", hire.wish("manager", "it", "buddy", "")),
                hire.begin("anna", hire.wish("manager", "sanne", "people", List.of(person("Joris Bos")))));
        desk.arrived(numbers.get(0), null);

        for (var reader : organisation.people()) {
            var listed = cases.find(all(), reader.id(), groups(reader.id())).stream()
                    .map(CaseLine::reference)
                    .toList();
            assertThat(listed)
                    .as(reader.name())
                    .containsExactlyInAnyOrderElementsOf(numbers.stream()
                            .filter(number -> cases.mayRead(number.value(), reader.id(), groups(reader.id())))
                            .map(OnboardingNumber::value)
                            .toList());
        }
        assertThat(found(all(), "it")).containsExactly(numbers.get(1).value());
        assertThat(found(all(), "sanne"))
                .containsExactly(numbers.get(2).value(), numbers.get(0).value());
        assertThat(found(all(), "employee")).isEmpty();
    }

    @Test
    void whatThereIsNotNobodyReads() {
        assertThat(cases.owns(NONE)).isTrue();
        assertThat(cases.owns("PR-2026-00001")).isFalse();
        assertThat(cases.mayRead(NONE, new PersonId("hr"), groups(new PersonId("hr"))))
                .isFalse();
        assertThat(cases.procedure()).isEqualTo(EmployeeOnboardingContract.PROCESS);
    }

    @Test
    void itIsFoundByNumberByNameAndByTheColleague() {
        var stijn = beginForStijn().value();
        var noor = hire.begin("hr", hire.wish()).value();

        assertThat(found(words(noor.toLowerCase(Locale.ROOT)), "hr")).containsExactly(noor);
        assertThat(found(words("DE WIT"), "hr")).containsExactly(noor);
        assertThat(found(words("noor de wit", "storekeeper"), "hr")).containsExactly(noor, stijn);
        assertThat(found(words("nothing", "storekeeper"), "hr")).containsExactly(stijn);
        assertThat(found(words("nothing"), "hr")).isEmpty();
        assertThat(found(words("%"), "hr")).isEmpty();
        assertThat(found(words("Noor_de"), "hr")).isEmpty();
        assertThat(found(words("noor", "storekeeper"), "it"))
                .as("nobody finds what they may not read")
                .isEmpty();
    }

    @Test
    void theNewestComesFirstPageByPageRunningOrEnded() {
        var first = hire.begin("hr", hire.wish());
        var second = hire.begin("hr", hire.wish("people", List.of(person("Joris Bos"))));
        desk.cancel(first, CancelledBecause.CANCELLED, "The position is gone.", new PersonId("hr"));

        var page = find(new CaseSearch(null, List.of(), null, null, 1), "hr");
        assertThat(page).extracting(CaseLine::reference).containsExactly(second.value());
        var last = page.get(0);
        assertThat(found(
                        new CaseSearch(null, List.of(), null, new CaseSearch.Place(last.since(), last.reference()), 10),
                        "hr"))
                .containsExactly(first.value());
        assertThat(found(new CaseSearch(null, List.of(), true, null, 10), "hr")).containsExactly(first.value());
        assertThat(found(new CaseSearch(null, List.of(), false, null, 10), "hr"))
                .containsExactly(second.value());
    }

    @Test
    void aLineSaysWhoComesWhenAndHowFarItIs() {
        var number = hire.begin("hr", hire.wish());
        var subject = "Noor de Wit starts on " + Language.ofReader().day(hire.inWorkingDays(20));

        var line = find(all(), "manager").get(0);
        assertThat(line.subject()).isEqualTo(subject);
        assertThat(line.state()).isEqualTo("expected");
        assertThat(line.ended()).isFalse();
        assertThat(line.person()).isEqualTo(new PersonId("hr"));
        assertThat(line.since()).isEqualTo(desk.onboarding(number).announcedAt());
        assertThat(cases.summary(number.value()).subject()).isEqualTo(subject);
        assertThat(cases.subjects(List.of(number.value(), NONE))).isEqualTo(Map.of(number.value(), subject));

        desk.arrived(number, null);
        assertThat(cases.summary(number.value()).state()).isEqualTo("arrived");
        desk.settled(number);
        assertThat(find(all(), "manager").get(0).ended()).isTrue();
        assertThat(find(all(), "manager").get(0).state()).isEqualTo("settled in");
    }

    @Test
    void theDossierHoldsWhatWasPreparedByWhomAndEveryFirstDay() throws IOException {
        var number = hire.announce();
        hire.done(number, "Hand out the laptop", "it");
        var moved = hire.inWorkingDays(25);
        assertThat(desk.move(number, moved, "The flat is not ready.", new PersonId("hr")))
                .isNull();

        var dossier = dossier(number);

        assertThat(dossier)
                .contains(
                        number.value(), "State: expected", "Noor de Wit", "Campaign Planner", "Marketing", "permanent")
                .contains("Mark de Boer", "Hanneke Vos", "The flat is not ready.")
                .contains(Language.ofReader().day(hire.inWorkingDays(20)))
                .contains(Language.ofReader().day(moved))
                .containsPattern("Hand out the laptop .*done Ingrid Peters, ");
        assertThat(items.items(number)).hasSizeGreaterThan(10).allSatisfy(item -> assertThat(dossier)
                .contains(item.title()));
    }

    @Test
    void theDossierOfWhoeverDidNotComeSaysWhy() throws IOException {
        var number = hire.begin("hr", hire.wish());
        assertThat(dossier(number)).contains("Nothing was planned.").doesNotContain("Because");

        desk.cancel(number, CancelledBecause.OFFER_DECLINED, "They found something else.", new PersonId("hr"));

        assertThat(dossier(number)).contains("State: cancelled", "Because the offer was declined");
    }

    @Test
    void superiorsLearnWhatTheTasksOfTheirPeopleAreAbout() {
        var stijn = beginForStijn().value();
        var noor = hire.begin("hr", hire.wish()).value();
        var day = Language.ofReader().day(hire.inWorkingDays(20));

        assertThat(teamTasks.kind()).isEqualTo(EmployeeOnboardingContract.PROCESS);
        assertThat(teamTasks.cases(List.of(stijn, noor, NONE)))
                .isEqualTo(Map.of(
                        stijn,
                        new TeamCase("Stijn Kok starts on " + day, Set.of(new PersonId("storekeeper"))),
                        noor,
                        new TeamCase("Noor de Wit starts on " + day, Set.of())));
    }

    /** Comes from the store to marketing; his buddy is from sales. */
    private OnboardingNumber beginForStijn() {
        return hire.begin(
                "hr",
                hire.wish(
                        "people",
                        List.of(Map.of("name", "Stijn Kok", "jobTitle", "Photographer", "employee", "storekeeper")),
                        "buddy",
                        "sales"));
    }

    private Set<String> readers(OnboardingNumber number) {
        return organisation.people().stream()
                .map(reader -> reader.id())
                .filter(reader -> cases.mayRead(number.value(), reader, groups(reader)))
                .map(PersonId::value)
                .collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> people, String another) {
        return Stream.concat(people.stream(), Stream.of(another)).collect(Collectors.toSet());
    }

    private List<String> groups(PersonId person) {
        return Stream.of(Group.values())
                .filter(group -> organisation.members(group).contains(person))
                .map(Group::key)
                .toList();
    }

    private List<CaseLine> find(CaseSearch search, String reader) {
        var person = new PersonId(reader);
        return cases.find(search, person, groups(person));
    }

    private List<String> found(CaseSearch search, String reader) {
        return find(search, reader).stream().map(CaseLine::reference).toList();
    }

    private static CaseSearch all() {
        return search(null);
    }

    private static CaseSearch words(String words, String... people) {
        return search(words, people);
    }

    private static CaseSearch search(@Nullable String words, String... people) {
        return new CaseSearch(
                words, Stream.of(people).map(PersonId::new).toList(), null, null, CaseSearch.LARGEST_PAGE);
    }

    private String dossier(OnboardingNumber number) throws IOException {
        try (var pdf = Loader.loadPDF(cases.dossier(number.value(), new PersonId("hr")))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
