package org.officeflow.access.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.access.Access;
import org.officeflow.access.AccountConnector;
import org.officeflow.access.AccountData;
import org.officeflow.access.AccountResult;
import org.officeflow.access.ConnectorFailedException;
import org.officeflow.organisation.PersonId;

/**
 * Accounts in the office's directory: a person is an {@code inetOrgPerson}, an access is a group. An account is found wherever IT has
 * moved it below the people, and it is somebody's own if it has their name and their mail address.
 */
final class LdapAccounts implements AccountConnector {

    private static final String NAME = "cn";
    private static final String MAIL = "mail";

    /** The empty name, which is nobody's: where a group has to have a member, its last one leaves this behind. */
    private static final String NOBODY = "";

    private final LdapDirectory directory;
    private final LdapSettings settings;
    private final Clock clock;

    LdapAccounts(LdapDirectory directory, LdapSettings settings, Clock clock) {
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String key() {
        return Access.LDAP;
    }

    @Override
    public AccountResult createAccount(AccountData account) {
        return directory.ask("make an account", ldap -> {
            var there = find(ldap, account.login());
            if (there == null) {
                if (made(() -> ldap.add(entry(account)), ResultCode.ENTRY_ALREADY_EXISTS)
                        .equals(ResultCode.SUCCESS)) {
                    return AccountResult.done();
                }
                there = find(ldap, account.login());
            }
            return there != null && belongsTo(there, account)
                    ? AccountResult.done()
                    : AccountResult.loginTaken(account.login());
        });
    }

    @Override
    public AccountResult enable(PersonId login) {
        var open = settings.enabledValue().isEmpty()
                ? new Modification(ModificationType.REPLACE, settings.disabledAttribute())
                : new Modification(ModificationType.REPLACE, settings.disabledAttribute(), settings.enabledValue());
        return directory.ask("open an account", ldap -> {
            var account = find(ldap, login);
            if (account == null) {
                return AccountResult.noAccount(login);
            }
            ldap.modify(account.getDN(), open);
            return AccountResult.done();
        });
    }

    @Override
    public AccountResult disable(PersonId login) {
        var closed = new Modification(ModificationType.REPLACE, settings.disabledAttribute(), settings.disabledValue());
        return directory.ask("close an account", ldap -> {
            var account = find(ldap, login);
            if (account != null) {
                ldap.modify(account.getDN(), closed);
            }
            return AccountResult.done();
        });
    }

    @Override
    public AccountResult grant(PersonId login, String target) {
        var group = group(target).toString();
        return directory.ask("let an account into a group", ldap -> {
            var account = find(ldap, login);
            if (account == null) {
                return AccountResult.noAccount(login);
            }
            var join = member(ModificationType.ADD, account.getDN(), login);
            var answer = made(
                    () -> ldap.modify(group, join), ResultCode.ATTRIBUTE_OR_VALUE_EXISTS, ResultCode.NO_SUCH_OBJECT);
            return answer.equals(ResultCode.NO_SUCH_OBJECT) ? AccountResult.noTarget(target) : AccountResult.done();
        });
    }

    @Override
    public AccountResult revoke(PersonId login, String target) {
        var group = group(target).toString();
        return directory.ask("take an account out of a group", ldap -> {
            var account = find(ldap, login);
            var leave = member(
                    ModificationType.DELETE, account == null ? newEntry(login).toString() : account.getDN(), login);
            var answer = made(
                    () -> ldap.modify(group, leave),
                    ResultCode.NO_SUCH_ATTRIBUTE,
                    ResultCode.NO_SUCH_OBJECT,
                    ResultCode.OBJECT_CLASS_VIOLATION);
            if (answer.equals(ResultCode.OBJECT_CLASS_VIOLATION)) {
                var nobody = new Modification(ModificationType.ADD, settings.memberAttribute(), NOBODY);
                ldap.modify(group, List.of(leave, nobody));
            }
            return AccountResult.done();
        });
    }

    @Override
    public boolean exists(PersonId login) {
        return directory.ask("look for an account", ldap -> find(ldap, login) != null);
    }

    private @Nullable Entry find(LDAPInterface ldap, PersonId login) throws LDAPException {
        var found = ldap.search(new SearchRequest(
                        settings.peopleBase(),
                        SearchScope.SUB,
                        Filter.createEqualityFilter(settings.loginAttribute(), login.value()),
                        NAME,
                        MAIL))
                .getSearchEntries();
        if (found.size() > 1) {
            throw new ConnectorFailedException("Several accounts of the directory have one login.");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private Entry entry(AccountData account) throws LDAPException {
        var entry = new Entry(newEntry(account.login()));
        entry.addAttribute("objectClass", settings.personClasses());
        entry.addAttribute(settings.loginAttribute(), account.login().value());
        entry.addAttribute(NAME, account.name());
        entry.addAttribute("givenName", account.firstName());
        entry.addAttribute("sn", account.surname());
        entry.addAttribute("displayName", account.name());
        if (account.email() != null) {
            entry.addAttribute(MAIL, account.email());
        }
        if (account.enabledFrom().isAfter(clock.instant())) {
            entry.addAttribute(settings.disabledAttribute(), settings.disabledValue());
        } else if (!settings.enabledValue().isEmpty()) {
            entry.addAttribute(settings.disabledAttribute(), settings.enabledValue());
        }
        return entry;
    }

    private static boolean belongsTo(Entry entry, AccountData account) {
        var sameMail =
                account.email() == null ? !entry.hasAttribute(MAIL) : entry.hasAttributeValue(MAIL, account.email());
        return sameMail && entry.hasAttributeValue(NAME, account.name());
    }

    private DN newEntry(PersonId login) throws LDAPException {
        return new DN(new RDN(settings.loginAttribute(), login.value()), new DN(settings.peopleBase()));
    }

    /** @throws IllegalArgumentException when the target names no entry below the groups */
    private DN group(String target) {
        try {
            var relative = new DN(target);
            if (relative.isNullDN()) {
                throw new IllegalArgumentException("The account itself is nothing that an account is let into.");
            }
            return new DN(Stream.of(relative.getRDNs(), new DN(settings.groupsBase()).getRDNs())
                    .flatMap(Stream::of)
                    .toArray(RDN[]::new));
        } catch (LDAPException e) {
            throw new IllegalArgumentException("'" + target + "' is no name of a group, such as cn=crm.", e);
        }
    }

    private Modification member(ModificationType type, String entry, PersonId login) {
        var byLogin = "memberUid".equalsIgnoreCase(settings.memberAttribute());
        return new Modification(type, settings.memberAttribute(), byLogin ? login.value() : entry);
    }

    /** A change to the directory. */
    @FunctionalInterface
    private interface Change {
        void make() throws LDAPException;
    }

    /** Makes a change. An answer that the caller can do something with comes back, any other is an exception. */
    private static ResultCode made(Change change, ResultCode... expected) throws LDAPException {
        try {
            change.make();
            return ResultCode.SUCCESS;
        } catch (LDAPException e) {
            if (List.of(expected).contains(e.getResultCode())) {
                return e.getResultCode();
            }
            throw e;
        }
    }
}
