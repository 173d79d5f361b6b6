package org.officeflow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.importing.Counts;
import org.officeflow.organisation.importing.Fault;
import org.officeflow.organisation.importing.ImportOutcome;
import org.officeflow.testing.ImportOffice;

class AccessesImportTest {

    private static final String HEADER = "access,name,owner,connector,target\n";

    private static ImportOffice office;

    @BeforeAll
    static void open() {
        office = ImportOffice.empty();
    }

    @BeforeEach
    void theDemoOffice() {
        assertThat(office.directory("demo")).isInstanceOf(ImportOutcome.Done.class);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void theDemoOfficeSaysWhatPeopleCanBeLetInto() {
        assertThat(accesses().all())
                .extracting(Access::name)
                .hasSize(14)
                .startsWith("Building alarm code", "Customer records (CRM)", "Directory account");
        assertThat(access("erp-purchasing"))
                .isEqualTo(new Access(
                        new AccessKey("erp-purchasing"),
                        "ERP: purchase orders",
                        "finance",
                        "ldap",
                        "cn=erp-purchasing",
                        true));
        assertThat(accesses().find(new AccessKey("moon"))).isEmpty();
        assertThatThrownBy(() -> access("moon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no access 'moon'.");
    }

    @Test
    void theAccountItselfIsWhatAConnectorGivesWithoutATarget() {
        assertThat(access("directory-account").isAccount()).isTrue();
        assertThat(access("mail").isAccount()).isFalse();
        assertThat(access("payroll").isAccount()).isFalse();
    }

    @Test
    void aGroupOrAPersonAnswersForAnAccess() {
        assertThat(access("mail").ownerGroup()).contains(Group.IT);
        assertThat(access("mail").ownerPerson()).isEmpty();
        assertThat(access("crm").ownerGroup()).isEmpty();
        assertThat(access("crm").ownerPerson()).contains(new PersonId("sales"));
    }

    @Test
    void aGroupAnswersEvenIfNobodyHasItsNameAsALogin() {
        office.done("accesses", HEADER + without("mail") + "mail,Mail,managing-director,ldap,cn=mail\n");

        assertThat(access("mail").ownerGroup()).contains(Group.MANAGING_DIRECTOR);
    }

    @Test
    void nobodyAnswersForAnAccessJustBecauseTheyWorkHere() {
        office.done("accesses", HEADER + without("mail") + "mail,Mail,manager,ldap,cn=mail\n");

        assertThat(access("mail").ownerGroup()).isEmpty();
        assertThat(access("mail").ownerPerson()).contains(new PersonId("manager"));
    }

    @Test
    void whatTheFileDoesNotNameIsGivenToNobodyAnyMore() {
        assertThat(office.done("accesses", HEADER + without("crm"))).isEqualTo(new Counts(0, 0, 13, 1));

        assertThat(access("crm").active()).isFalse();
        assertThat(accesses().all()).extracting(Access::key).doesNotContain(new AccessKey("crm"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Mail,Mail,it,ldap,cn=mail   | access    | 'Mail' is not a key such as erp-purchasing",
                "mail,,it,ldap,cn=mail       | name      | The value is missing.",
                "mail,Mail,zoe,ldap,cn=mail  | owner     | 'zoe' is not known among the people and is none of analyst,",
                "mail,Mail,it,fax,cn=mail    | connector | 'fax' is none of ldap, manual",
                "mail,Mail,it,ldap,mail      | target    | 'mail' is no name of a group, such as cn=crm.",
                "mail,Mail,it,manual,cn=mail | target    | What people give by hand has no target.",
            })
    void whatCannotBeGivenIsRefused(String row, String column, String reason) {
        assertThat(office.refused("accesses", HEADER + row + "\n"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault).extracting(Fault::line, Fault::column).containsExactly(2L, column);
                    assertThat(fault.reason()).contains(reason);
                });
    }

    @Test
    void anAccessHasOneRow() {
        assertThat(office.refused("accesses", HEADER + "mail,Mail,it,manual,\nmail,Post,it,manual,\n"))
                .extracting(Fault::line, Fault::column)
                .containsExactly(tuple(3L, "access"));
    }

    private String without(String key) {
        var rows = new StringBuilder();
        for (var access : accesses().all()) {
            if (!access.key().value().equals(key)) {
                rows.append(String.join(
                                ",",
                                access.key().value(),
                                access.name(),
                                access.owner(),
                                access.connector(),
                                access.target() == null ? "" : access.target()))
                        .append('\n');
            }
        }
        return rows.toString();
    }

    private Accesses accesses() {
        return office.get(Accesses.class);
    }

    private Access access(String key) {
        return accesses().get(new AccessKey(key));
    }
}
