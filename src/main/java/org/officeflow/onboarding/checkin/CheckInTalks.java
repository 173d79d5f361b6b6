package org.officeflow.onboarding.checkin;

import org.officeflow.document.Documents;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.privacy.DataClass;
import org.officeflow.onboarding.privacy.PrivateData;
import org.springframework.stereotype.Component;

/** What was answered and agreed in check-ins, with papers and mails. */
@Component
class CheckInTalks implements PrivateData {

    private final CheckIns checkIns;
    private final Documents documents;
    private final Outbox outbox;

    CheckInTalks(CheckIns checkIns, Documents documents, Outbox outbox) {
        this.checkIns = checkIns;
        this.documents = documents;
        this.outbox = outbox;
    }

    @Override
    public int erase(OnboardingNumber number, DataClass data) {
        return data == DataClass.TALKS
                ? checkIns.eraseWords(number)
                        + CheckInDesk.DAYS.stream()
                                .mapToInt(day ->
                                        erase(CheckInNumber.of(number, day).value()))
                                .sum()
                : 0;
    }

    private int erase(String reference) {
        var files = documents.ofReference(reference);
        files.forEach(file -> documents.erase(file.id()));
        return files.size() + outbox.erase(reference);
    }
}
