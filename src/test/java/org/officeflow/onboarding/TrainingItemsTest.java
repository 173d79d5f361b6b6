package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.learning.Learning;
import org.officeflow.learning.Learning.TrainingStanding;
import org.officeflow.learning.LearningOffice;
import org.officeflow.learning.TrainingState;
import org.officeflow.learning.process.MandatoryTrainingContract;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a new colleague follows in the first weeks is not asked for once more. */
@OfficeTest
class TrainingItemsTest {

    private static final String ITEM = "Follow the training on data and passwords";
    private static final String KEY = "data-and-passwords";
    private static final String FOR_THE_DEPARTMENT = KEY + ",Data and passwords,Marketing,,,,,20,12,30,%s,%s";
    private static final PersonId HR = new PersonId("hr");

    @Autowired
    private SettlingOffice settling;

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private LearningOffice hall;

    @Autowired
    private Learning learning;

    @Autowired
    private ItemDesk items;

    private OnboardingNumber number;
    private String employee;

    @BeforeEach
    void somebodyHasCome() {
        hire.rememberStock();
        hall.policies();
        hall.trainings();
        hall.round();
        number = settling.arrive("department", "Marketing");
        employee = settling.employee(number);
    }

    @AfterEach
    void nobodyCame() {
        hire.forget();
        hall.forget();
    }

    private void askFor(String recordedBy, String certificate) {
        hall.trainings(FOR_THE_DEPARTMENT.formatted(recordedBy, certificate));
        hall.round();
    }

    private boolean isAsked() {
        return hall.numbers(employee, KEY).stream()
                .anyMatch(duty -> hire.office.hasTask(duty.value(), MandatoryTrainingContract.FOLLOW_TRAINING));
    }

    private List<TrainingStanding> standing() {
        return learning.of(new PersonId(employee)).trainings();
    }

    @Test
    void whoeverWasAskedAlreadyIsAskedNoMoreOnceTheItemIsDone() {
        askFor("person", "no");
        assertThat(isAsked()).isTrue();

        hire.done(number, ITEM, employee);

        assertThat(isAsked()).isFalse();
        assertThat(standing()).singleElement().satisfies(training -> {
            assertThat(training.state()).isEqualTo(TrainingState.VALID);
            assertThat(training.followedOn()).isEqualTo(hire.today());
            assertThat(training.validUntil()).isEqualTo(hire.today().plusMonths(12));
        });
        assertThat(items.item(number, hire.item(number, ITEM).position()).state())
                .isEqualTo(ItemState.DONE);
    }

    @Test
    void whoeverDidTheItemFirstIsNotAskedLater() {
        hire.done(number, ITEM, employee);

        askFor("person", "no");

        assertThat(isAsked()).isFalse();
        assertThat(standing()).singleElement().satisfies(training -> assertThat(training.state())
                .isEqualTo(TrainingState.VALID));
    }

    @Test
    void anItemThatWasTakenBackCountsForNobodyWhoIsAskedLater() {
        hire.done(number, ITEM, employee);
        items.undone(number, hire.item(number, ITEM).position(), HR, "They were not there.");

        askFor("person", "no");

        assertThat(isAsked()).isTrue();
    }

    @Test
    void whatWasFollowedStaysWhenTheItemIsTakenBack() {
        askFor("person", "no");
        hire.done(number, ITEM, employee);

        items.undone(number, hire.item(number, ITEM).position(), HR, "They do not stay.");
        hall.round();

        assertThat(isAsked()).isFalse();
        assertThat(standing().get(0).state()).isEqualTo(TrainingState.VALID);
    }

    @Test
    void aTrainingWithACertificateIsAskedForAllTheSame() {
        askFor("person", "yes");

        hire.done(number, ITEM, employee);

        assertThat(isAsked()).isTrue();
    }

    @Test
    void whatNoListOfTrainingsKnowsIsPlainWork() {
        hall.trainings("phishing,Recognising false mails,Marketing,,,,,20,12,30,person,no");
        hall.round();

        hire.done(number, ITEM, employee);

        assertThat(hire.item(number, ITEM).state()).isEqualTo(ItemState.DONE);
        assertThat(standing()).singleElement().satisfies(training -> assertThat(training.state())
                .isEqualTo(TrainingState.OPEN));
    }
}
