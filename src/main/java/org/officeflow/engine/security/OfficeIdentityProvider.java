package org.officeflow.engine.security;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** The engine's users; an unknown or locked login takes as long to refuse as a wrong password. Made anew for each command. */
public class OfficeIdentityProvider extends DbIdentityServiceProvider {

    /** The engine makes these itself. */
    public OfficeIdentityProvider() {
        super();
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        var user = findUserById(userId);
        if (user == null
                || password == null
                || password.isEmpty()
                || user.getPassword() == null
                || isUserLocked(user)) {
            Context.getProcessEngineConfiguration().getPasswordManager().encrypt("nobody" + userId);
            return false;
        }
        return super.checkPassword(userId, password);
    }

    @Override
    protected boolean matchPassword(String password, UserEntity user) {
        return user.getPassword() != null && super.matchPassword(password, user);
    }
}
