package org.officeflow.organisation;

import java.util.List;

/** The logins of the house, kept by the engine. */
public interface Accounts {

    /**
     * Gives every person who works here an account with exactly these groups, and takes away the accounts of those who left.
     * Passwords, groups that are not ours and accounts of nobody in our list of people stay as they are.
     */
    void keepInStep(List<Account> working, List<PersonId> left);
}
