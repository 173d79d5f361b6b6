package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.officeflow.testing.OfficeDriver.answers;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.process.OnboardingItemContract;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Where new colleagues get their mails. */
@OfficeTest
class ColleagueAddressTest {

    private static final String MAILBOX = "Open account and mailbox";

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private SettlingOffice settling;

    @Autowired
    private OnboardingDesk desk;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Outbox outbox;

    @BeforeEach
    void rememberWhatLiesThere() {
        hire.rememberStock();
    }

    @AfterEach
    void nobodyCame() {
        hire.forget();
    }

    @Test
    void fromTheFirstDayOnAtWorkAndNoWorkNewsAtHome() {
        var number = hire.announce();
        hire.employ(number);
        hire.doEverything(number);
        assertThat(colleague(number).email()).isNull();
        assertThat(receivers(number)).noneMatch(address -> address.contains("home.example"));

        arrive(number);

        assertThat(colleague(number).email()).isEqualTo("noor.dewit@lindehof.example");
        assertThat(receivers(number))
                .contains("noor.dewit@lindehof.example")
                .noneMatch(address -> address.contains("home.example"));
    }

    @Test
    void whoOpensTheMailboxSaysWhichAddressItIs() {
        var number = hire.announce();
        hire.employ(number);
        var task = hire.task(number, MAILBOX, OnboardingItemContract.DO_ITEM);
        assertThat(settling.shown("it", task)).contains("asksAddress=true");
        assertThatThrownBy(() -> hire.complete(task, "it", answers("workEmail", "hr@lindehof.example")))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("'hr@lindehof.example' is somebody else's address.");

        hire.complete(task, "it", answers("workEmail", "n.dewit@lindehof.example"));
        hire.doEverything(number);
        arrive(number);

        assertThat(colleague(number).email()).isEqualTo("n.dewit@lindehof.example");
    }

    private void arrive(OnboardingNumber number) {
        hire.timer(number, "IntermediateEvent_GateReached");
        hire.timer(number, "IntermediateEvent_FirstDay");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");
        hire.runSteps(number);
    }

    private Person colleague(OnboardingNumber number) {
        return organisation.get(Objects.requireNonNull(desk.onboarding(number).employee()));
    }

    private Set<String> receivers(OnboardingNumber number) {
        return outbox.ofReference(number.value()).stream()
                .flatMap(mail -> mail.to().stream())
                .map(to -> to.address())
                .collect(Collectors.toSet());
    }
}
