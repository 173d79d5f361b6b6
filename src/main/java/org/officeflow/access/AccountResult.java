package org.officeflow.access;

import org.officeflow.language.Saying;
import org.officeflow.organisation.PersonId;

/** What became of a call to an {@link AccountConnector}. */
public sealed interface AccountResult {

    /** It is so now, by this call or by an earlier one. */
    record Done() implements AccountResult {}

    /**
     * Nothing has changed, and trying again will not help: somebody has to look at it.
     *
     * @param reason in plain words
     */
    record Refused(Why why, Saying reason) implements AccountResult {}

    /** What stands in the way. */
    enum Why {
        /** The login belongs to somebody else. */
        LOGIN_TAKEN,
        /** Nobody has the login. */
        NO_ACCOUNT,
        /** There is nothing of this name to be let into. */
        NO_TARGET
    }

    static AccountResult done() {
        return new Done();
    }

    static AccountResult loginTaken(PersonId login) {
        return new Refused(Why.LOGIN_TAKEN, Saying.of("access", "login-taken", login));
    }

    static AccountResult noAccount(PersonId login) {
        return new Refused(Why.NO_ACCOUNT, Saying.of("access", "no-account", login));
    }

    static AccountResult noTarget(String target) {
        return new Refused(Why.NO_TARGET, Saying.of("access", "no-target", target));
    }
}
