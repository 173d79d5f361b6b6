package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.process.EmploymentContractContract;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.util.ReflectionTestUtils;

/** The two colleagues whom the demo office expects when somebody comes in for the first time. */
@OfficeTest
class DemoOnboardingsTest {

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private OnboardingDesk desk;

    @Autowired
    private ItemDesk items;

    @Autowired
    private OnboardingCases cases;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @BeforeEach
    void anOfficeWhereNobodyWasEverAnnounced() {
        hire.rememberStock();
        var history = hire.office.history;
        history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(EmployeeOnboardingContract.PROCESS)
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));
    }

    @AfterEach
    void nobodyCame() {
        hire.forget();
    }

    @Test
    void twoAreExpectedOneSoonWithSomethingMissingAndASecondStartAddsNobody() throws ReflectiveOperationException {
        start();

        var expected = expected();
        assertThat(expected)
                .extracting(CaseLine::subject)
                .satisfiesExactly(
                        joris -> assertThat(joris).startsWith("Joris Bos starts on "),
                        lotte -> assertThat(lotte).startsWith("Lotte Smit starts on "));
        var joris = new OnboardingNumber(expected.get(0).reference());
        assertThat(desk.onboarding(joris).startsOn()).isEqualTo(hire.inWorkingDays(1));
        assertThat(hire.office.hasTask(joris.value(), EmployeeOnboardingContract.DECIDE_ON_OPEN_ITEMS))
                .isTrue();
        assertThat(items.openForDayOne(joris))
                .extracting(OnboardingItem::branch)
                .containsExactly(Branch.BADGE);
        assertThat(desk.onboarding(joris).employee()).isNotNull();

        var lotte = new OnboardingNumber(expected.get(1).reference());
        assertThat(desk.onboarding(lotte).startsOn()).isEqualTo(hire.inWorkingDays(15));
        assertThat(items.items(lotte))
                .extracting(OnboardingItem::state)
                .contains(ItemState.DONE, ItemState.OPEN, ItemState.PLANNED);
        assertThat(hire.office.hasTask(lotte.value(), EmploymentContractContract.RECORD_SIGNATURE))
                .isTrue();

        start();
        assertThat(expected()).isEqualTo(expected);
    }

    private List<CaseLine> expected() {
        return cases.find(new CaseSearch(null, List.of(), null, null, 50), new PersonId("hr"), List.of("hr"));
    }

    /** What the application does when it has started. */
    private void start() throws ReflectiveOperationException {
        var demo = beans.createBean(Class.forName("org.officeflow.onboarding.process.DemoOnboardings"));
        ReflectionTestUtils.invokeMethod(demo, "expect");
    }
}
