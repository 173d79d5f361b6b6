package org.officeflow.onboarding.probation;

import java.util.stream.Stream;
import org.officeflow.document.Documents;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.privacy.DataClass;
import org.officeflow.onboarding.privacy.PrivateData;
import org.springframework.stereotype.Component;

/** What was said in the reviews of a probation, why somebody decided, with papers and mails. */
@Component
class ProbationTalks implements PrivateData {

    private final Probations probations;
    private final ProbationPapers papers;
    private final Documents documents;
    private final Outbox outbox;

    ProbationTalks(Probations probations, ProbationPapers papers, Documents documents, Outbox outbox) {
        this.probations = probations;
        this.papers = papers;
        this.documents = documents;
        this.outbox = outbox;
    }

    @Override
    public int erase(OnboardingNumber number, DataClass data) {
        if (data != DataClass.TALKS) {
            return 0;
        }
        var probation = ProbationNumber.of(number).value();
        var files = Stream.of(probation, papers.reference(probation))
                .flatMap(reference -> documents.ofReference(reference).stream())
                .toList();
        files.forEach(file -> documents.erase(file.id()));
        return probations.eraseWords(number) + files.size() + outbox.erase(probation);
    }
}
