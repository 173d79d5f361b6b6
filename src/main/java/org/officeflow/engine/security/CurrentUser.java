package org.officeflow.engine.security;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.officeflow.language.Words;
import org.springframework.stereotype.Component;

/** The person whose request is being served, however they logged in. */
@Component
public class CurrentUser {

    private static final Words WORDS = Words.of("engine");

    private final IdentityService identityService;

    CurrentUser(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Login name; empty where no request is served, as in a job. */
    public Optional<String> find() {
        return Optional.ofNullable(identityService.getCurrentAuthentication()).map(person -> person.getUserId());
    }

    /**
     * Login name.
     *
     * @throws AuthorizationException (HTTP 403) when nobody is logged in
     */
    public String id() {
        return find().orElseThrow(() -> new AuthorizationException(WORDS.say("log-in-first")));
    }

    /** Engine group ids, without order. */
    public List<String> groups() {
        var person = identityService.getCurrentAuthentication();
        return person == null || person.getGroupIds() == null ? List.of() : List.copyOf(person.getGroupIds());
    }

    public boolean isMemberOf(String groupId) {
        return groups().contains(groupId);
    }

    public boolean isAdministrator() {
        return isMemberOf(Groups.CAMUNDA_ADMIN);
    }
}
