package org.officeflow.onboarding;

import java.util.List;
import java.util.Locale;
import org.officeflow.language.Words;

/**
 * Papers without which nobody is employed. In the Netherlands the employer checks an original identity document and has the
 * statement for the wage tax (Wet op de loonbelasting 1964, art. 28); who is hired from an agency or as a contractor is not on the
 * payroll.
 */
public enum MandatoryDocument {
    IDENTITY_COPY,
    WAGE_TAX_STATEMENT,
    BANK_DETAILS,
    INTERNSHIP_AGREEMENT,
    ASSIGNMENT;

    /** As forms write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What whoever reads it calls the paper. */
    public String said() {
        return Words.of("onboarding").say("document." + key());
    }

    /** What has to be there under a kind of contract. */
    public static List<MandatoryDocument> of(ContractKind contract) {
        return switch (contract) {
            case PERMANENT, FIXED_TERM, REHIRE -> List.of(IDENTITY_COPY, WAGE_TAX_STATEMENT, BANK_DETAILS);
            case INTERN -> List.of(IDENTITY_COPY, INTERNSHIP_AGREEMENT);
            case TEMP, CONTRACTOR -> List.of(ASSIGNMENT);
        };
    }
}
