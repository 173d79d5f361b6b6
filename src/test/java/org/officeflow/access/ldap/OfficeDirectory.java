package org.officeflow.access.ldap;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.officeflow.access.Access;
import org.officeflow.access.AccountConnector;
import org.officeflow.access.AccountData;
import org.officeflow.access.AccountResult;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.FakeDirectory;
import org.springframework.stereotype.Component;

/** The directory of the demo office, for tests that open one; before and after them the office has none. */
@Component
public class OfficeDirectory implements AccountConnector {

    private final Clock clock;
    private @Nullable FakeDirectory server;
    private @Nullable LdapDirectory directory;
    private @Nullable LdapAccounts accounts;

    OfficeDirectory(Clock clock) {
        this.clock = clock;
    }

    /** Opens one with these groups and nobody in it. */
    public FakeDirectory open(String... groups) {
        var office = FakeDirectory.open();
        for (var group : groups) {
            office.addGroup(group);
        }
        server = office;
        directory = Ldap.directory(office);
        accounts = new LdapAccounts(directory, Ldap.settings(office), clock);
        return office;
    }

    /** There is none any more. */
    public void close() {
        if (directory != null && server != null) {
            directory.close();
            server.close();
        }
        accounts = null;
    }

    /** Whether somebody is closed out of their account, or has none. */
    public boolean isClosed(String login) {
        var entry = Objects.requireNonNull(server).account(login);
        return entry == null || entry.hasAttribute("pwdAccountLockedTime");
    }

    @Override
    public String key() {
        return accounts == null ? "no directory" : Access.LDAP;
    }

    private AccountConnector accounts() {
        return Objects.requireNonNull(accounts);
    }

    @Override
    public AccountResult createAccount(AccountData account) {
        return accounts().createAccount(account);
    }

    @Override
    public AccountResult enable(PersonId login) {
        return accounts().enable(login);
    }

    @Override
    public AccountResult disable(PersonId login) {
        return accounts().disable(login);
    }

    @Override
    public AccountResult grant(PersonId login, String target) {
        return accounts().grant(login, target);
    }

    @Override
    public AccountResult revoke(PersonId login, String target) {
        return accounts().revoke(login, target);
    }

    @Override
    public boolean exists(PersonId login) {
        return accounts().exists(login);
    }
}
