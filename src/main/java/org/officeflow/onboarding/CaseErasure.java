package org.officeflow.onboarding;

import java.util.function.Predicate;
import org.officeflow.approval.SubjectErasure;
import org.officeflow.document.Documents;
import org.officeflow.notification.Outbox;
import org.officeflow.organisation.Personnel;
import org.officeflow.procurement.CasePurchases;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases what is private in an onboarding. Number, dates, outcome and who did what stay. */
@Service
@Transactional
public class CaseErasure {

    /** What stands where a name stood, for readers of every language. */
    static final String ERASED = "(erased, gewist)";

    private final Onboardings onboardings;
    private final ErasedTexts texts;
    private final ContractPapers papers;
    private final Documents documents;
    private final Outbox outbox;
    private final Timeline timeline;
    private final SubjectErasure rounds;
    private final CasePurchases purchases;
    private final Personnel personnel;

    CaseErasure(
            Onboardings onboardings,
            ErasedTexts texts,
            ContractPapers papers,
            Documents documents,
            Outbox outbox,
            Timeline timeline,
            SubjectErasure rounds,
            CasePurchases purchases,
            Personnel personnel) {
        this.onboardings = onboardings;
        this.texts = texts;
        this.papers = papers;
        this.documents = documents;
        this.outbox = outbox;
        this.timeline = timeline;
        this.rounds = rounds;
        this.purchases = purchases;
        this.personnel = personnel;
    }

    /** The private mail address, and every mail that went there. */
    public int eraseAddress(OnboardingNumber number) {
        var known = onboardings.lock(number).privateEmail() == null ? 0 : 1;
        onboardings.reachAt(number, null);
        return known + outbox.erase(papers.reference(number.value()));
    }

    /** Which document proved the identity. */
    public int eraseIdentityDocument(OnboardingNumber number) {
        return texts.eraseIdentityDocument(number);
    }

    /** Those of the papers that lie with the contract which are of these kinds. */
    public int erasePapers(OnboardingNumber number, Predicate<String> kinds) {
        var files = documents.ofReference(papers.reference(number.value())).stream()
                .filter(file -> kinds.test(file.kind()))
                .toList();
        files.forEach(file -> documents.erase(file.id()));
        return files.size();
    }

    /**
     * The name of somebody who never came: in the case, its items, its timeline, its mails and files, in what was bought for them, and
     * in the personnel file, with the login that was made of it.
     */
    public int eraseName(OnboardingNumber number) {
        var one = onboardings.lock(number);
        var files = documents.ofReference(number.value());
        files.forEach(file -> documents.erase(file.id()));
        var mails = outbox.erase(number.value());
        timeline.erase(number.value(), one.name(), ERASED);
        rounds.erase(number.value(), one.name(), ERASED);
        for (var request : texts.purchases(number)) {
            purchases.eraseName(request, one.name(), ERASED);
        }
        if (one.employee() != null && onboardings.recordMade(number)) {
            texts.eraseLogin(number, one.employee(), ERASED);
            personnel.erase(one.employee(), ERASED);
        }
        texts.eraseName(number, one.name(), ERASED);
        return files.size() + mails + 1;
    }
}
