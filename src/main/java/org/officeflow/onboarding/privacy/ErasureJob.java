package org.officeflow.onboarding.privacy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every night what is to be erased. */
@Component
class ErasureJob {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureJob.class);

    private final ErasureDesk desk;

    ErasureJob(ErasureDesk desk) {
        this.desk = desk;
    }

    @Scheduled(cron = "${officeflow.privacy.erase-at:0 30 3 * * *}", zone = "${officeflow.calendar.zone}")
    void eraseEveryNight() {
        var erased = desk.eraseDue();
        if (erased > 0) {
            LOG.info("Erased private data of onboardings whose time is over: {} classes", erased);
        }
    }
}
