package org.officeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class DemoOfficeTest {

    @Autowired
    private Organisation organisation;

    @Autowired
    private Sites sites;

    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "employee",
                "manager",
                "office",
                "hr",
                "finance",
                "it",
                "facilities",
                "analyst",
                "auditor",
                "operator",
                "admin"
            })
    void everyLoginIsAPersonAndOpensWithTheDemoPassword(String login) {
        assertThat(organisation.get(new PersonId(login)).name()).contains(" ");
        assertThat(identity.checkPassword(login, "officeflow-demo")).isTrue();
    }

    @Test
    void whoEmmaVisserIs() {
        var emma = organisation.get(new PersonId("employee"));
        assertThat(emma.name()).isEqualTo("Emma Visser");
        assertThat(emma.costCentre()).isEqualTo(new CostCentreId("Marketing"));
        assertThat(organisation.managerOf(emma.id())).contains(new PersonId("manager"));
        assertThat(organisation.chainAbove(emma.id()))
                .containsExactly(new PersonId("manager"), new PersonId("sanne"), new PersonId("anna"));
    }

    @Test
    void everybodyWorksAtASiteMostOfThemInAmsterdam() {
        assertThat(sites.all()).extracting(Site::name).containsExactly("Amsterdam", "Antwerp", "Berlin", "Lisbon");
        var places = organisation.people().stream().map(Person::site).toList();
        assertThat(sites.all()).extracting(Site::key).containsAll(places);
        assertThat(places).filteredOn("amsterdam"::equals).hasSizeGreaterThan(places.size() / 2);
    }

    @Test
    void theEngineKnowsHerNameAndHerMail() {
        var user = identity.createUserQuery().userId("manager").singleResult();
        assertThat(user.getFirstName()).isEqualTo("Mark");
        assertThat(user.getLastName()).isEqualTo("de Boer");
        assertThat(user.getEmail()).isEqualTo("manager@lindehof.example");
    }

    @Test
    void groupsFollowFromRolesAndReports() {
        assertThat(organisation.members(Group.FINANCE)).containsExactly(new PersonId("finance"));
        assertThat(organisation.members(Group.MANAGING_DIRECTOR))
                .containsExactly(new PersonId("anna"), new PersonId("willem"));
        assertThat(organisation.members(Group.MANAGER)).contains(new PersonId("manager"), new PersonId("anna"));
        assertThat(organisation.members(Group.MANAGER)).doesNotContain(new PersonId("employee"));
        assertThat(organisation.members(Group.EMPLOYEE)).hasSize(19);
    }

    @Test
    void theEngineHasTheSameGroups() {
        for (var group : Group.values()) {
            // other tests make users of the engine who do not work here
            assertThat(logins(group))
                    .as(group.key())
                    .filteredOn(login -> organisation.find(login).isPresent())
                    .isEqualTo(organisation.members(group));
        }
    }

    @Test
    void aBudgetBelongsToItsOwnerElseToTheHeadOfTheDepartment() {
        assertThat(organisation.ownerOf(new CostCentreId("Marketing"))).contains(new PersonId("sanne"));
        assertThat(organisation.ownerOf(new CostCentreId("Sales"))).contains(new PersonId("sales"));
        assertThat(organisation.ownerOf(new CostCentreId("Nowhere"))).isEmpty();
    }

    @Test
    void costCentresAreTheDepartments() {
        assertThat(organisation.costCentres())
                .extracting(CostCentreId::value)
                .contains("Facilities", "IT", "Marketing");
        assertThat(organisation.costCentreExists(new CostCentreId("Marketing"))).isTrue();
        assertThat(organisation.costCentreExists(new CostCentreId("marketing"))).isFalse();
    }

    @Test
    void aLoginThatNobodyHasIsSaidSo() {
        assertThatThrownBy(() -> organisation.get(new PersonId("nobody")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nobody here has the login 'nobody'.");
    }

    private List<PersonId> logins(Group group) {
        return identity.createUserQuery().memberOfGroup(group.key()).list().stream()
                .map(user -> new PersonId(user.getId()))
                .sorted()
                .toList();
    }
}
