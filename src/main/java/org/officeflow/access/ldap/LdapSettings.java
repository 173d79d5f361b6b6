package org.officeflow.access.ldap;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office's directory, {@code officeflow.directory.ldap}. Without a {@code url} there is none, and people do its work by hand.
 *
 * <p>How an account is closed differs from server to server. The default is the lock of the password policy that OpenLDAP (overlay
 * ppolicy) and ApacheDS know: {@code pwdAccountLockedTime} with the time that means "for good". For 389 Directory Server and FreeIPA:
 * {@code disabled-attribute: nsAccountLock}, {@code disabled-value: "true"}.
 *
 * @param url {@code ldaps://host[:636]} or {@code ldap://host[:389]}
 * @param startTls whether a connection of {@code ldap:} is encrypted before anything is said; false only for a server on this machine
 * @param trustedCertificates file with the certificates (PEM) of who vouches for the server; those that Java trusts if not given
 * @param bindDn who we are there: an account that may write people and groups below the two bases, and nothing else
 * @param bindPassword its password
 * @param peopleBase where new accounts are made, and below which accounts are looked for
 * @param groupsBase below which the targets of accesses lie
 * @param personClasses object classes of a new account
 * @param loginAttribute what holds the login; also names the entry
 * @param memberAttribute what a group lists its members by: their entries, or with {@code memberUid} their logins
 * @param disabledAttribute what closes an account
 * @param disabledValue its value in a closed account
 * @param enabledValue its value in an open account; none if empty
 * @param connectWithin how long connecting may take
 * @param answerWithin how long one answer may take
 * @param connections how many are kept open
 */
@ConfigurationProperties("officeflow.directory.ldap")
record LdapSettings(
        @DefaultValue("") String url,
        @DefaultValue("true") boolean startTls,
        @Nullable String trustedCertificates,
        @DefaultValue("") String bindDn,
        @DefaultValue("") String bindPassword,
        @DefaultValue("") String peopleBase,
        @DefaultValue("") String groupsBase,
        @DefaultValue({"top", "person", "organizationalPerson", "inetOrgPerson"}) List<String> personClasses,
        @DefaultValue("uid") String loginAttribute,
        @DefaultValue("member") String memberAttribute,
        @DefaultValue("pwdAccountLockedTime") String disabledAttribute,
        @DefaultValue("000001010000Z") String disabledValue,
        @DefaultValue("") String enabledValue,
        @DefaultValue("5s") Duration connectWithin,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("4") int connections) {

    static final String PREFIX = "officeflow.directory.ldap.";

    /** Where the directory is, and nothing that is nobody's business. */
    @Override
    public String toString() {
        return "LdapSettings[" + url + "]";
    }
}
