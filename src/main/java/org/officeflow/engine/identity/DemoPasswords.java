package org.officeflow.engine.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The one password of the demo office. The password policy would refuse it: outside the demo nothing goes past the policy. */
@Component
@Profile("demo")
public class DemoPasswords {

    /** What every login of the demo office begins with. */
    public static final String PASSWORD = "officeflow-demo";

    private final IdentityService identity;

    DemoPasswords(IdentityService identity) {
        this.identity = identity;
    }

    /** Saves a new user with the demo password. */
    public void saveWithPassword(User user) {
        user.setPassword(PASSWORD);
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }
}
