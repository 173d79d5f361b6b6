package org.officeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** At which address new colleagues are reached. */
@OfficeTest
@Transactional
class WorkAddressesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Personnel personnel;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoBeginsGetsAnAddressThatNobodyHasOrHad() {
        var first = begin("Sofie de Vriès", null);
        var second = begin("Sofie de Vries", null);
        personnel.leave(first);
        var third = begin("SOFIE DE VRIES", null);

        assertThat(address(first)).isEqualTo("sofie.devries@lindehof.example");
        assertThat(address(second)).isEqualTo("sofie.devries2@lindehof.example");
        assertThat(address(third)).isEqualTo("sofie.devries3@lindehof.example");
        assertThat(address(begin("Cher", null))).isEqualTo("cher@lindehof.example");
    }

    @Test
    void whoHasAnAddressKeepsIt() {
        var person = begin("Sofie de Vries", "sofie@elsewhere.example");

        assertThat(address(person)).isEqualTo("sofie@elsewhere.example");
        personnel.giveAddress(person);
        assertThat(address(person)).isEqualTo("sofie@elsewhere.example");
    }

    @Test
    void whatSomebodyEntersIsAnAddressAndNobodyElses() {
        var person = begin("Sofie de Vries", null);

        assertThat(personnel.reachAt(person, "sofie at work")).contains("'sofie at work' is not an email address.");
        assertThat(personnel.reachAt(person, "HR@lindehof.example"))
                .contains("'HR@lindehof.example' is somebody else's address.");
        assertThat(personnel.reachAt(person, "sofie@lindehof.example")).isEmpty();
        assertThat(address(person)).isEqualTo("sofie@lindehof.example");
        assertThat(personnel.reachAt(person, "sofie@lindehof.example"))
                .as("her own")
                .isEmpty();
    }

    @Test
    void nobodyGetsOneBeforeAnAccountIsOpened() {
        var person = record("Sofie de Vries", null);
        assertThat(organisation.get(person).email()).isNull();

        personnel.giveAddress(person);

        assertThat(address(person)).isEqualTo("sofie.devries@lindehof.example");
    }

    @Test
    void withoutADomainNobodyGetsOneAndANonsensicalOneIsRefused() {
        var person = record("Sofie de Vries", null);
        new WorkAddresses("", jdbc).give(person);
        assertThat(organisation.get(person).email()).isNull();

        assertThatThrownBy(() -> new WorkAddresses("not a domain", jdbc))
                .hasMessageContaining("officeflow.mail.domain is not a domain");
    }

    private PersonId begin(String name, @Nullable String email) {
        var person = record(name, email);
        personnel.begin(person, TODAY);
        return person;
    }

    private PersonId record(String name, @Nullable String email) {
        return ((Recording.Recorded) personnel.record(new NewPerson(
                        name, "Copywriter", "Marketing", new PersonId("manager"), "amsterdam", email, TODAY)))
                .person();
    }

    private @Nullable String address(PersonId person) {
        return organisation.get(person).email();
    }
}
