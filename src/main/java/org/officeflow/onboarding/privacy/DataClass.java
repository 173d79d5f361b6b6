package org.officeflow.onboarding.privacy;

import java.util.Locale;
import org.officeflow.language.Words;

/** Kinds of private data that are kept for a time of their own. */
public enum DataClass {
    /** Date of birth, papers about the identity and the wage tax. */
    IDENTITY,
    /** Account to which the salary goes. */
    BANK,
    /** What somebody needs at their workplace. */
    HEALTH,
    /** Private address, phone and mail, and whom to call in an emergency. */
    CONTACT,
    /** Contract, diplomas, and what was agreed around them. */
    CONTRACT;

    /** As the table of retention writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What whoever reads it calls the class. */
    public String said() {
        return Words.of("privacy").say("class." + key());
    }
}
