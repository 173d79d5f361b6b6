package org.officeflow.onboarding.preboarding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.officeflow.language.Words;
import org.officeflow.onboarding.ContractKind;
import org.officeflow.onboarding.MandatoryDocument;
import org.officeflow.onboarding.privacy.DataClass;

/** One thing that new colleagues tell about themselves. Nobody is asked for more than their contract needs. */
public enum Detail {
    PREFERRED_NAME("preferredName", DataClass.CONTACT, 100),
    DATE_OF_BIRTH("dateOfBirth", DataClass.IDENTITY, 10),
    STREET("street", DataClass.CONTACT, 120),
    POSTAL_CODE("postalCode", DataClass.CONTACT, 12),
    CITY("city", DataClass.CONTACT, 80),
    COUNTRY("country", DataClass.CONTACT, 2),
    PHONE("phone", DataClass.CONTACT, 30),
    EMERGENCY_NAME("emergencyName", DataClass.CONTACT, 100),
    EMERGENCY_PHONE("emergencyPhone", DataClass.CONTACT, 30),
    IBAN("iban", DataClass.BANK, 42),
    ACCOUNT_HOLDER("accountHolder", DataClass.BANK, 100),
    NEEDS("needs", DataClass.HEALTH, 1000),
    WISHES("wishes", DataClass.CONTRACT, 1000);

    private final String key;
    private final DataClass dataClass;
    private final int longest;

    Detail(String key, DataClass dataClass, int longest) {
        this.key = key;
        this.dataClass = dataClass;
        this.longest = longest;
    }

    /** As forms and tables write it. */
    public String key() {
        return key;
    }

    public DataClass dataClass() {
        return dataClass;
    }

    /** The most characters that it may have. */
    public int longest() {
        return longest;
    }

    /** What whoever reads it calls it. */
    public String said() {
        return Words.of("preboarding").say("detail." + key);
    }

    /** The one that forms write so. */
    public static Optional<Detail> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /** What is asked under a kind of contract: a date of birth and an account only of whom the office itself employs or pays. */
    public static List<Detail> of(ContractKind contract) {
        var papers = MandatoryDocument.of(contract);
        return Arrays.stream(values())
                .filter(each -> each.dataClass != DataClass.BANK || papers.contains(MandatoryDocument.BANK_DETAILS))
                .filter(each -> each != DATE_OF_BIRTH || papers.contains(MandatoryDocument.IDENTITY_COPY))
                .toList();
    }

    /** Whether nothing goes without it, as far as it is asked at all. */
    public boolean isNeeded() {
        return switch (this) {
            case DATE_OF_BIRTH, STREET, POSTAL_CODE, CITY, COUNTRY, PHONE, IBAN, ACCOUNT_HOLDER -> true;
            case PREFERRED_NAME, EMERGENCY_NAME, EMERGENCY_PHONE, NEEDS, WISHES -> false;
        };
    }
}
