package org.officeflow.organisation;

import java.util.List;
import java.util.Set;

/** The logins of the house, kept by the engine. */
public interface Accounts {

    /**
     * Gives every person who works here an account in their groups, and takes away the accounts of those who do not. Passwords,
     * memberships that an administrator gave by hand and accounts of nobody in our list of people stay as they are.
     */
    void keepInStep(List<Account> working, List<PersonId> left);

    /** Does the same for one person who works here and looks at nobody else. */
    void keep(Account account);

    /** Takes away the account of one person, if they have one. */
    void close(PersonId person);

    /** Every login that somebody has, also those of nobody in our list of people. */
    Set<String> logins();
}
