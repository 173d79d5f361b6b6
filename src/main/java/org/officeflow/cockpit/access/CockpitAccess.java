package org.officeflow.cockpit.access;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Who is in Cockpit. Cockpit itself lets any login of the web apps ask what our pages ask, that of an employee who has Tasklist
 * alone among them; so each method begins here.
 */
@Component
public class CockpitAccess {

    private static final Words WORDS = Words.of("cockpit");

    private static final String COCKPIT = "cockpit";

    private final CurrentUser currentUser;
    private final AuthorizationService authorizations;

    CockpitAccess(CurrentUser currentUser, AuthorizationService authorizations) {
        this.currentUser = currentUser;
        this.authorizations = authorizations;
    }

    /**
     * The person whose request is served.
     *
     * @throws AuthorizationException (HTTP 403) when nobody is logged in, or somebody who has no access to Cockpit
     */
    public PersonId person() {
        var user = currentUser.id();
        if (!authorizations.isUserAuthorized(
                user, currentUser.groups(), Permissions.ACCESS, Resources.APPLICATION, COCKPIT)) {
            throw new AuthorizationException(WORDS.say("access"));
        }
        return new PersonId(user);
    }
}
