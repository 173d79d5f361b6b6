package org.officeflow.onboarding.preboarding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.officeflow.language.Words;
import org.officeflow.onboarding.ContractKind;
import org.officeflow.onboarding.MandatoryDocument;
import org.officeflow.onboarding.privacy.DataClass;

/** A document that new colleagues hand in by their link. */
public enum Paper {
    IDENTITY_COPY(DataClass.IDENTITY),
    WAGE_TAX_STATEMENT(DataClass.IDENTITY),
    INTERNSHIP_AGREEMENT(DataClass.CONTRACT),
    ASSIGNMENT(DataClass.CONTRACT),
    DIPLOMA(DataClass.CONTRACT);

    private final DataClass dataClass;

    Paper(DataClass dataClass) {
        this.dataClass = dataClass;
    }

    /** As forms and tables write it; the key of the {@link MandatoryDocument}, where it is one. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public DataClass dataClass() {
        return dataClass;
    }

    /** What whoever reads it calls the paper. */
    public String said() {
        return Words.of("preboarding").say("paper." + key());
    }

    /** The one that forms write so. */
    public static Optional<Paper> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** What is asked under a kind of contract: the mandatory papers, and a diploma of whoever the office employs. */
    public static List<Paper> of(ContractKind contract) {
        var mandatory = MandatoryDocument.of(contract).stream()
                .map(MandatoryDocument::key)
                .toList();
        return Arrays.stream(values())
                .filter(each -> mandatory.contains(each.key())
                        || each == DIPLOMA && mandatory.contains(WAGE_TAX_STATEMENT.key()))
                .toList();
    }
}
