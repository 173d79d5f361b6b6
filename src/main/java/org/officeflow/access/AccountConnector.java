package org.officeflow.access;

import org.officeflow.organisation.PersonId;

/**
 * A system in which people have accounts, and with them are let into things: the office's directory, for example.
 *
 * <p>Every call is safe to repeat, and to repeat after it broke off half-way: what is so already stays so, and undoing what was never
 * done is nothing. What can be expected comes back as an {@link AccountResult}; a machine that does not do its work is a
 * {@link ConnectorFailedException}, and whoever called tries again later.
 */
public interface AccountConnector {

    /** What {@link Access#connector} calls it. */
    String key();

    /**
     * Makes an account, closed until {@link AccountData#enabledFrom} and opened by {@link #enable} then. An account that stands
     * already is left as it is.
     *
     * <p>The account has no password, so that nobody can log in with it yet. Somebody of IT sets the first one with the colleague beside
     * them, known by sight or by their papers, and the colleague changes it at once. We never know one: what is nowhere kept, logged or
     * sent cannot be read by anybody else.
     *
     * @return refused if the login already belongs to somebody else
     */
    AccountResult createAccount(AccountData account);

    /** Lets the person log in. Refused if there is no account. */
    AccountResult enable(PersonId login);

    /** Lets the person log in no more; the account and what it is let into stay. Nothing if there is no account. */
    AccountResult disable(PersonId login);

    /**
     * Lets the account into something.
     *
     * @param target as {@link Access#target} says it
     * @return refused if there is no account, or no such target
     */
    AccountResult grant(PersonId login, String target);

    /** Lets the account into it no more. Nothing if it was not, or if there is no such target. */
    AccountResult revoke(PersonId login, String target);

    /** Whether there is an account with this login, whoever's it is. */
    boolean exists(PersonId login);
}
