package org.officeflow.organisation;

import java.util.List;

/** The logins of the house, kept by the engine. */
public interface Accounts {

    /**
     * Gives every person who works here an account in their groups, and takes away the accounts of those who left. Passwords,
     * memberships that an administrator gave by hand and accounts of nobody in our list of people stay as they are.
     */
    void keepInStep(List<Account> working, List<PersonId> left);
}
