package org.officeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.organisation.importing.Counts;
import org.officeflow.organisation.importing.Fault;
import org.officeflow.testing.ImportOffice;

/** Where people work, and which calendar counts for them there. */
class SitesTest {

    private static final String HEADER = "site,name,country,zone\n";
    private static final String SITES = HEADER
            + "amsterdam,Amsterdam,nl,Europe/Amsterdam\n"
            + "berlin,Berlin,DE-BE,Europe/Berlin\n"
            + "lisbon,Lisbon,pt,Europe/Lisbon\n";

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private static ImportOffice office;

    private final Sites sites = office.get(Sites.class);
    private final WorkingCalendars calendars = office.get(WorkingCalendars.class);

    @BeforeAll
    static void open() {
        office = ImportOffice.empty();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void sites() {
        office.clear();
        office.done("sites", SITES);
    }

    @Test
    void aFileBringsThem() {
        assertThat(sites.all()).extracting(Site::key).containsExactly("amsterdam", "berlin", "lisbon");
        assertThat(sites.find("berlin")).contains(new Site("berlin", "Berlin", "de-be", ZoneId.of("Europe/Berlin")));
        assertThat(sites.find("atlantis")).isEmpty();
        assertThat(office.done("sites", SITES)).isEqualTo(new Counts(0, 0, 3, 0));
    }

    @Test
    void aSiteThatTheFileNoLongerNamesIsNotOfferedButKeepsItsCalendar() {
        office.done("sites", HEADER + "amsterdam,Amsterdam,nl,Europe/Amsterdam\nlisbon,Lisbon,pt,Europe/Lisbon\n");
        assertThat(sites.all()).extracting(Site::key).containsExactly("amsterdam", "lisbon");
        assertThat(sites.find("berlin")).isPresent();
        assertThat(calendars.of("berlin").isWorkingDay(LocalDate.parse("2025-10-03")))
                .isFalse();
    }

    @Test
    void whatIsWrongIsSaidInPlainWords() {
        assertThat(office.refused(
                        "sites",
                        HEADER
                                + "Main Office,Utrecht,nl,Europe/Amsterdam\n"
                                + "atlantis,Atlantis,xx,Europe/Amsterdam\n"
                                + "bavaria,Bavaria,de-bavaria,Europe/Berlin\n"
                                + "london,London,gb,London\n"
                                + "paris,Paris,,\n"))
                .containsExactly(
                        fault(
                                2,
                                "site",
                                "'Main Office' is not a short name such as amsterdam or new-york: small letters, digits and"
                                        + " hyphens only."),
                        fault(
                                3,
                                "country",
                                "'xx' is not a country whose public holidays are known; write a country code such as nl, or"
                                        + " de-by with a region."),
                        fault(
                                4,
                                "country",
                                "'de-bavaria' is not a country whose public holidays are known; write a country code such as"
                                        + " nl, or de-by with a region."),
                        fault(5, "zone", "'London' is not a time zone such as Europe/Amsterdam."),
                        fault(6, "country", "The value is missing."),
                        fault(6, "zone", "The value is missing."));
    }

    @Test
    void aPersonWorksAtASiteAsFarAsTheFileSaysSo() {
        var organisation = office.get(Organisation.class);
        var header = "employee,name,job_title,department,manager,hired_on";
        office.done("departments", "department,group\nSales,Business\n");
        office.done(
                "people",
                header + ",site\nann,Ann,Head,Sales,,2020-01-01,berlin\nbob,Bob,Clerk,Sales,ann,2020-01-01,\n");
        assertThat(organisation.get(new PersonId("ann")).site()).isEqualTo("berlin");
        assertThat(organisation.get(new PersonId("bob")).site()).isNull();

        // a file without the column leaves everybody where they are
        office.done("people", header + "\nann,Ann,Head,Sales,,2020-01-01\nbob,Bob,Boss,Sales,ann,2020-01-01\n");
        assertThat(organisation.get(new PersonId("ann")).site()).isEqualTo("berlin");

        assertThat(office.refused("people", header + ",site\nann,Ann,Head,Sales,,2020-01-01,atlantis\n"))
                .containsExactly(new Fault("employees.csv", 2, "site", "'atlantis' is not known among the sites."));
    }

    @Test
    void everySiteHasTheHolidaysOfItsOwnCountryOrRegion() {
        assertIsFreeOnlyAt("2026-04-27", "amsterdam");
        assertIsFreeOnlyAt("2025-10-03", "berlin");
        assertIsFreeOnlyAt("2027-03-08", "berlin");
        assertIsFreeOnlyAt("2026-12-08", "lisbon");
        assertIsFreeOnlyAt("2026-12-25", "amsterdam", "berlin", "lisbon");
    }

    @Test
    void theOfficesHoursAreKeptOnTheClockOfTheSite() {
        assertThat(calendars.of("amsterdam").opensOn(MONDAY)).isEqualTo(Instant.parse("2026-11-23T07:30:00Z"));
        assertThat(calendars.of("lisbon").opensOn(MONDAY)).isEqualTo(Instant.parse("2026-11-23T08:30:00Z"));
        assertThat(calendars.of("lisbon").closesOn(MONDAY)).isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
        assertThat(calendars.of("lisbon").zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
    }

    @Test
    void withoutASiteTheOfficesOwnCalendarCounts() {
        var own = office.get(WorkingCalendar.class);
        assertThat(calendars.of(null)).isSameAs(own);
        assertThat(calendars.of("atlantis")).isSameAs(own);
        assertThat(calendars.of("berlin")).isNotSameAs(own).isSameAs(calendars.of("berlin"));
    }

    @Test
    void aSiteThatMovesToAnotherCountryHasItsHolidaysAtOnce() {
        var unityDay = LocalDate.parse("2025-10-03");
        assertThat(calendars.of("berlin").isWorkingDay(unityDay)).isFalse();
        office.done("sites", SITES.replace("DE-BE,Europe/Berlin", "be,Europe/Brussels"));
        assertThat(calendars.of("berlin").isWorkingDay(unityDay)).isTrue();
    }

    private void assertIsFreeOnlyAt(String day, String... free) {
        assertThat(sites.all())
                .extracting(Site::key)
                .filteredOn(site -> !calendars.of(site).isWorkingDay(LocalDate.parse(day)))
                .as(day)
                .containsExactly(free);
    }

    private static Fault fault(long line, String column, String reason) {
        return new Fault("sites.csv", line, column, reason);
    }
}
