package org.officeflow.access.ldap;

import java.util.Arrays;
import org.officeflow.testing.FakeDirectory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Connections to a directory of a test, set up as an office sets them up. */
final class Ldap {

    private Ldap() {}

    /** Settings for the directory, some of them written anew: {@code answer-within=1s}. */
    static LdapSettings settings(FakeDirectory office, String... changes) {
        var settings = office.settings();
        Arrays.stream(changes)
                .map(change -> change.split("=", 2))
                .forEach(change -> settings.put(LdapSettings.PREFIX + change[0], change[1]));
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("officeflow.directory.ldap", LdapSettings.class)
                .get();
    }

    static LdapDirectory directory(FakeDirectory office, String... changes) {
        return new LdapDirectory(settings(office, changes));
    }
}
