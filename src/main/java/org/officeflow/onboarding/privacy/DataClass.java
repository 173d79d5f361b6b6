package org.officeflow.onboarding.privacy;

import java.util.Locale;

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
    CONTRACT,
    /** What was said and agreed in reviews of a probation, in check-ins and in an exit interview. */
    TALKS,
    /** Why somebody left, the papers of it and what was noted on the way. */
    LEAVING,
    /** Papers of the final pay. */
    PAY,
    /** The name itself, the login that is made of it, and every text in which people may have written about them. */
    NAME;

    /** As the table of retention writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
