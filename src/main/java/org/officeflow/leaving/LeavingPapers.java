package org.officeflow.leaving;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Papers of an offboarding that are not for whoever leaves or takes over: each kind is kept under a reference of its own, as other
 * people work with it. In the dossier only human resources get them.
 */
public enum LeavingPapers {
    /** Of human resources, such as those of the exit interview. */
    HR,
    /** Of the final pay. */
    PAY,
    /** Of whoever announced it and human resources. */
    FOLLOWING,
    /** Of whoever looks what is back. */
    RETURNS;

    /** Where they are, for the offboarding with this reference. */
    public String reference(String caseReference) {
        return caseReference + "/" + name().toLowerCase(Locale.ROOT);
    }

    static List<String> references(OffboardingNumber number) {
        return Stream.of(values())
                .map(papers -> papers.reference(number.value()))
                .toList();
    }
}
