package org.officeflow.engine.security;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Puts groups, grants and shared lists into the engine and sees to it that there is an administrator, all before the web port
 * opens. Outside the demo there is no built-in password: the first administrator comes from the settings, or the start stops.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private final GrantsMatrix grants;
    private final SharedFilters filters;
    private final IdentityService identityService;
    private final Environment environment;

    FirstAdministrator(
            GrantsMatrix grants, SharedFilters filters, IdentityService identityService, Environment environment) {
        this.grants = grants;
        this.filters = filters;
        this.identityService = identityService;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        grants.write();
        filters.write();
        if (!environment.acceptsProfiles(Profiles.of("demo"))
                && identityService
                                .createUserQuery()
                                .memberOfGroup(Groups.CAMUNDA_ADMIN)
                                .count()
                        == 0) {
            create(
                    environment.getProperty("officeflow.admin.user", ""),
                    environment.getProperty("officeflow.admin.password", ""));
        }
    }

    private void create(String name, String password) {
        if (name.isBlank() || password.isBlank()) {
            throw new AdministratorMissingException("There is no administrator yet. Set OFFICEFLOW_ADMIN_USER and"
                    + " OFFICEFLOW_ADMIN_PASSWORD to the name and password of the first one and start again.");
        }
        if (!identityService.checkPasswordAgainstPolicy(password).isValid()) {
            throw new AdministratorMissingException(
                    "OFFICEFLOW_ADMIN_PASSWORD is too weak: it needs at least ten characters,"
                            + " among them upper and lower case letters, a digit and a special character.");
        }
        var user = identityService.createUserQuery().userId(name).singleResult();
        if (user == null) {
            user = identityService.newUser(name);
            user.setFirstName("First");
            user.setLastName("Administrator");
        }
        user.setPassword(password);
        identityService.saveUser(user);
        identityService.createMembership(name, Groups.CAMUNDA_ADMIN);
        if (identityService
                        .createGroupQuery()
                        .groupMember(name)
                        .groupId("employee")
                        .count()
                == 0) {
            identityService.createMembership(name, "employee");
        }
    }
}
