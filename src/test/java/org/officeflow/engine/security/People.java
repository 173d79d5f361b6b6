package org.officeflow.engine.security;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.officeflow.testing.Web;

/** Makes people for a test, who are all employees. */
final class People {

    static final String PASSWORD = "Correct-Horse-7";

    private final IdentityService identityService;

    People(IdentityService identityService) {
        this.identityService = identityService;
    }

    String inGroups(String... groups) {
        var name = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var user = identityService.newUser(name);
        user.setFirstName("Test");
        user.setLastName("Person");
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
        identityService.createMembership(name, "employee");
        for (var group : groups) {
            identityService.createMembership(name, group);
        }
        return name;
    }

    static String[] login(String name) {
        return Web.basic(name, PASSWORD);
    }
}
