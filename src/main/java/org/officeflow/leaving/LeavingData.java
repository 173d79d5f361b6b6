package org.officeflow.leaving;

import java.util.stream.Stream;
import org.officeflow.document.Documents;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.privacy.DataClass;
import org.officeflow.onboarding.privacy.PrivateLeavingData;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Component;

/** Why somebody left, what was said and noted, and the papers; that they left, when, and what came back stays. */
@Component
class LeavingData implements PrivateLeavingData {

    private final Offboardings offboardings;
    private final Documents documents;
    private final Outbox outbox;
    private final Timeline timeline;

    LeavingData(Offboardings offboardings, Documents documents, Outbox outbox, Timeline timeline) {
        this.offboardings = offboardings;
        this.documents = documents;
        this.outbox = outbox;
        this.timeline = timeline;
    }

    @Override
    public int erase(String offboarding, DataClass data) {
        return switch (data) {
            case TALKS -> offboardings.eraseInterview(offboarding) + erase(LeavingPapers.HR.reference(offboarding));
            case PAY -> erase(LeavingPapers.PAY.reference(offboarding));
            case LEAVING ->
                offboardings.eraseReasons(offboarding)
                        + timeline.eraseOwnWords(offboarding)
                        + outbox.erase(offboarding)
                        + Stream.of(
                                        offboarding,
                                        LeavingPapers.FOLLOWING.reference(offboarding),
                                        LeavingPapers.RETURNS.reference(offboarding))
                                .mapToInt(this::erase)
                                .sum();
            default -> 0;
        };
    }

    private int erase(String reference) {
        var files = documents.ofReference(reference);
        files.forEach(file -> documents.erase(file.id()));
        return files.size();
    }
}
