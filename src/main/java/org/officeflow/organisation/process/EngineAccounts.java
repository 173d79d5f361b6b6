package org.officeflow.organisation.process;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.identity.DemoPasswords;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.organisation.Account;
import org.officeflow.organisation.Accounts;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Accounts are users of the engine. Who left has no user any more, so that no old password and no open session lets them in; their
 * name stays with our people, their login in the engine's history. An import works with the rights of whoever brings the files;
 * one person's account follows from a step of a procedure, whoever took it.
 */
@Component
class EngineAccounts implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAccounts.class);

    private final IdentityService identity;
    private final AsSystem asSystem;
    private final @Nullable DemoPasswords demoPasswords;

    EngineAccounts(IdentityService identity, AsSystem asSystem, ObjectProvider<DemoPasswords> demoPasswords) {
        this.identity = identity;
        this.asSystem = asSystem;
        this.demoPasswords = demoPasswords.getIfAvailable();
    }

    @Override
    public void keepInStep(List<Account> working, List<PersonId> left) {
        saveGroups();
        var users = identity.createUserQuery().unlimitedList().stream()
                .collect(Collectors.toMap(User::getId, Function.identity()));
        working.forEach(account -> save(account, users.get(account.id().value())));
        left.stream().map(PersonId::value).filter(users::containsKey).forEach(this::close);
        var members = members();
        working.forEach(account -> members.forEach((group, logins) ->
                join(account, group, logins.contains(account.id().value()))));
    }

    @Override
    public void keep(Account account) {
        asSystem.run(() -> {
            saveGroups();
            var login = account.id().value();
            save(account, identity.createUserQuery().userId(login).singleResult());
            var memberOf = identity.createGroupQuery().groupMember(login).unlimitedList().stream()
                    .map(org.camunda.bpm.engine.identity.Group::getId)
                    .collect(Collectors.toSet());
            for (var group : Group.values()) {
                join(account, group, memberOf.contains(group.key()));
            }
        });
    }

    @Override
    public void close(PersonId person) {
        asSystem.run(() -> {
            if (identity.createUserQuery().userId(person.value()).count() > 0) {
                close(person.value());
            }
        });
    }

    @Override
    public Set<String> logins() {
        return asSystem.call(() -> identity.createUserQuery().unlimitedList().stream()
                .map(User::getId)
                .collect(Collectors.toSet()));
    }

    private void saveGroups() {
        var present = identity.createGroupQuery().unlimitedList().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .collect(Collectors.toSet());
        for (var group : Group.values()) {
            if (!present.contains(group.key())) {
                var added = identity.newGroup(group.key());
                added.setName(group.title());
                added.setType(group == Group.ADMIN ? "SYSTEM" : "WORKFLOW");
                identity.saveGroup(added);
            }
        }
    }

    private void save(Account account, @Nullable User present) {
        var user = present == null ? identity.newUser(account.id().value()) : present;
        var email = Objects.requireNonNullElse(account.email(), "");
        if (present != null
                && account.firstName().equals(user.getFirstName())
                && account.lastName().equals(user.getLastName())
                && email.equals(user.getEmail())) {
            return;
        }
        user.setFirstName(account.firstName());
        user.setLastName(account.lastName());
        user.setEmail(email);
        if (present == null && demoPasswords != null) {
            demoPasswords.saveWithPassword(user);
        } else {
            identity.saveUser(user);
        }
    }

    private void close(String login) {
        identity.deleteUser(login);
        LOG.info("The login {} is closed: the person left", login);
    }

    private Map<Group, Set<String>> members() {
        var members = new EnumMap<Group, Set<String>>(Group.class);
        for (var group : Group.values()) {
            members.put(
                    group,
                    identity.createUserQuery().memberOfGroup(group.key()).unlimitedList().stream()
                            .map(User::getId)
                            .collect(Collectors.toCollection(HashSet::new)));
        }
        return members;
    }

    private void join(Account account, Group group, boolean isMember) {
        var login = account.id().value();
        if (account.groups().contains(group) && !isMember) {
            identity.createMembership(login, group.key());
        } else if (account.formerGroups().contains(group) && isMember) {
            identity.deleteMembership(login, group.key());
            LOG.info("{} is no longer in the group {}", login, group.key());
        } else if (!account.groups().contains(group) && isMember) {
            LOG.warn(
                    "{} is in the group {} by an administrator's hand only; add it to the roles so that approvals count on it",
                    login,
                    group.key());
        }
    }
}
