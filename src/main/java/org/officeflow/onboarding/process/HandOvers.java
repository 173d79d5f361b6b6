package org.officeflow.onboarding.process;

import org.officeflow.onboarding.HandOverDesk;
import org.officeflow.onboarding.OnboardingNumber;
import org.springframework.stereotype.Component;

/** Asks new colleagues to acknowledge what they were given. */
@Component
class HandOvers {

    private final HandOverDesk desk;
    private final OnboardingNews news;

    HandOvers(HandOverDesk desk, OnboardingNews news) {
        this.desk = desk;
        this.news = news;
    }

    /** If they are here, there is something to acknowledge, and they are not being asked already. */
    void ask(OnboardingNumber number) {
        desk.begin(number).ifPresent(round -> news.handedOut(number, round));
    }
}
