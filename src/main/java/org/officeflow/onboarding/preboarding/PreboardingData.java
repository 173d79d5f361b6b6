package org.officeflow.onboarding.preboarding;

import java.util.Arrays;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.privacy.DataClass;
import org.officeflow.onboarding.privacy.PrivateData;
import org.springframework.stereotype.Component;

/** What new colleagues told and handed in by their link. */
@Component
class PreboardingData implements PrivateData {

    private final Preboardings preboardings;
    private final HandedInPapers papers;

    PreboardingData(Preboardings preboardings, HandedInPapers papers) {
        this.preboardings = preboardings;
        this.papers = papers;
    }

    @Override
    public int erase(OnboardingNumber number, DataClass data) {
        if (data == DataClass.CONTACT || data == DataClass.NAME) {
            preboardings.eraseNotes(number);
        }
        var handedIn = papers.of(number).stream()
                .filter(paper -> Paper.ofKey(paper.kind())
                        .filter(kind -> kind.dataClass() == data)
                        .isPresent())
                .toList();
        handedIn.forEach(papers::erase);
        var details = Arrays.stream(Detail.values())
                .filter(detail -> detail.dataClass() == data)
                .toList();
        return handedIn.size() + preboardings.erase(number, details);
    }
}
