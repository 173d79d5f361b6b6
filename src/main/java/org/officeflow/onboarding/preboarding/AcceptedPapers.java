package org.officeflow.onboarding.preboarding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.officeflow.onboarding.DeliveredPapers;
import org.officeflow.onboarding.MandatoryDocument;
import org.officeflow.onboarding.OnboardingNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came in by the link and was accepted need not be brought again. */
@Component
class AcceptedPapers implements DeliveredPapers {

    private final Preboardings preboardings;
    private final HandedInPapers papers;

    AcceptedPapers(Preboardings preboardings, HandedInPapers papers) {
        this.preboardings = preboardings;
        this.papers = papers;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<MandatoryDocument> of(OnboardingNumber number) {
        var there = EnumSet.noneOf(MandatoryDocument.class);
        preboardings
                .find(number)
                .filter(given -> given.state() == PreboardingState.ACCEPTED)
                .ifPresent(given -> {
                    if (given.details().containsKey(Detail.IBAN)) {
                        there.add(MandatoryDocument.BANK_DETAILS);
                    }
                    papers.of(number).forEach(paper -> Arrays.stream(MandatoryDocument.values())
                            .filter(mandatory -> mandatory.key().equals(paper.kind()))
                            .forEach(there::add));
                });
        return there;
    }
}
