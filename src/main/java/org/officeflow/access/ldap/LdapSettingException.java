package org.officeflow.access.ldap;

/** A setting of the directory that cannot be; the message is one line for the person at the keyboard. */
final class LdapSettingException extends RuntimeException {

    LdapSettingException(String message) {
        super(message);
    }

    /** @param setting as it stands in the configuration, without what all of them begin with */
    static LdapSettingException of(String setting, String fault) {
        return new LdapSettingException(LdapSettings.PREFIX + setting + " " + fault);
    }
}
