package org.officeflow.onboarding.preboarding;

import java.util.ArrayList;
import java.util.List;
import org.officeflow.document.Documents;
import org.officeflow.document.StoredDocument;
import org.officeflow.document.Upload;
import org.officeflow.onboarding.ContractPapers;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers that new colleagues handed in by their link. They lie with the contract. */
@Component
@Transactional
public class HandedInPapers {

    /** Who is said to have brought them. */
    private static final String BY_LINK = "pre-boarding";

    private final OnboardingDesk onboardings;
    private final Documents documents;
    private final ContractPapers papers;

    HandedInPapers(OnboardingDesk onboardings, Documents documents, ContractPapers papers) {
        this.onboardings = onboardings;
        this.documents = documents;
        this.papers = papers;
    }

    /** Those of one colleague, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredDocument> of(OnboardingNumber number) {
        return documents.ofReference(papers.reference(number.value())).stream()
                .filter(document -> document.createdBy().equals(BY_LINK))
                .toList();
    }

    /** What was asked and has not come in. */
    @Transactional(readOnly = true)
    public List<Paper> missing(OnboardingNumber number) {
        var missing = new ArrayList<>(Paper.of(onboardings.onboarding(number).contract()));
        of(number).forEach(document -> missing.removeIf(paper -> paper.key().equals(document.kind())));
        return missing;
    }

    Upload keep(OnboardingNumber number, String paper, String fileName, byte[] content) {
        return documents.upload(papers.reference(number.value()), paper, fileName, content, BY_LINK);
    }

    void erase(StoredDocument paper) {
        documents.erase(paper.id());
    }

    long limitInMegabytes() {
        return documents.limit().toMegabytes();
    }
}
