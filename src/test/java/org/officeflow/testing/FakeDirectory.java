package org.officeflow.testing;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedAddRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedAddResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A directory that speaks LDAP on a port of this machine, with a schema that it insists on: people, groups that have to have a
 * member, and two ways to close an account. It can be made slow, go away and come back, or break off in the middle.
 */
public final class FakeDirectory implements AutoCloseable {

    public static final String BASE = "dc=lindehof,dc=example";
    public static final String PEOPLE = "ou=people," + BASE;
    public static final String GROUPS = "ou=groups," + BASE;
    public static final String LOGIN = "cn=officeflow," + BASE;
    public static final String PASSWORD = "a password of this test";

    private static final String OPERATIONAL =
            " SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE USAGE directoryOperation )";

    private final int port = freePort();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final InMemoryDirectoryServer server;
    private final boolean encrypted;

    private volatile Runnable beforeAdd = () -> {};
    private volatile Runnable afterAdd = () -> {};

    private FakeDirectory(@Nullable SSLServerSocketFactory ldaps, @Nullable SSLSocketFactory startTls) {
        encrypted = ldaps != null;
        try {
            var here = InetAddress.getLoopbackAddress();
            var config = new InMemoryDirectoryServerConfig(BASE);
            config.setListenerConfigs(
                    ldaps == null
                            ? InMemoryListenerConfig.createLDAPConfig("office", here, port, startTls)
                            : InMemoryListenerConfig.createLDAPSConfig("office", here, port, ldaps, null));
            config.addAdditionalBindCredentials(LOGIN, PASSWORD);
            config.setAuthenticationRequiredOperationTypes(
                    OperationType.ADD, OperationType.MODIFY, OperationType.SEARCH, OperationType.DELETE);
            config.setSchema(schema());
            config.addInMemoryOperationInterceptor(new Listener());
            server = new InMemoryDirectoryServer(config);
            server.add("dn: " + BASE, "objectClass: domain", "dc: lindehof");
            server.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
            server.add("dn: " + GROUPS, "objectClass: organizationalUnit", "ou: groups");
            server.startListening();
        } catch (LDAPException | com.unboundid.ldif.LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An empty office: people, groups, nobody and nothing in them. */
    public static FakeDirectory open() {
        return new FakeDirectory(null, null);
    }

    /** The same, which can be asked to encrypt what is said. */
    public static FakeDirectory withStartTls(SSLSocketFactory tls) {
        return new FakeDirectory(null, tls);
    }

    /** The same, which encrypts from the first word. */
    public static FakeDirectory withLdaps(SSLServerSocketFactory tls) {
        return new FakeDirectory(tls, null);
    }

    /** The settings that connect the application to it, by name. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("officeflow.directory.ldap.url", (encrypted ? "ldaps" : "ldap") + "://localhost:" + port);
        settings.put("officeflow.directory.ldap.start-tls", "false");
        settings.put("officeflow.directory.ldap.bind-dn", LOGIN);
        settings.put("officeflow.directory.ldap.bind-password", PASSWORD);
        settings.put("officeflow.directory.ldap.people-base", PEOPLE);
        settings.put("officeflow.directory.ldap.groups-base", GROUPS);
        return settings;
    }

    /** Makes an entry of these lines. */
    public void add(String... lines) {
        try {
            server.add(lines);
        } catch (LDAPException | com.unboundid.ldif.LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a group with one member who is not among the people. */
    public void addGroup(String name) {
        add("dn: cn=" + name + "," + GROUPS, "objectClass: groupOfNames", "cn: " + name, "member: cn=somebody," + BASE);
    }

    public void delete(String dn) {
        try {
            server.delete(dn);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The account with this login, with what closes it; null if there is none. */
    public @Nullable Entry account(String login) {
        try {
            return server.searchForEntry(
                    PEOPLE,
                    SearchScope.SUB,
                    com.unboundid.ldap.sdk.Filter.createEqualityFilter("uid", login),
                    "*",
                    "pwdAccountLockedTime",
                    "nsAccountLock");
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many accounts there are. */
    public int accounts() {
        try {
            return server.search(PEOPLE, SearchScope.SUB, "(objectClass=inetOrgPerson)")
                    .getEntryCount();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a group lists in this attribute. */
    public List<String> members(String group, String attribute) {
        try {
            var values = Objects.requireNonNull(server.getEntry("cn=" + group + "," + GROUPS))
                    .getAttributeValues(attribute);
            return values == null ? List.of() : List.copyOf(new TreeSet<>(Arrays.asList(values)));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was asked of it since it opened: {@code login}, {@code add}. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** Lets every answer take this long. */
    public void answersAfter(Duration time) {
        server.setProcessingDelayMillis(time.toMillis());
    }

    /** Something that happens once, between a request for a new entry and the entry. */
    public void beforeNextAdd(Runnable event) {
        beforeAdd = () -> {
            beforeAdd = () -> {};
            event.run();
        };
    }

    /** Something that happens once, between a new entry and the answer that it is there. */
    public void afterNextAdd(Runnable event) {
        afterAdd = () -> {
            afterAdd = () -> {};
            event.run();
        };
    }

    /** Ends every connection, without a word. */
    public void hangsUp() {
        server.closeAllConnections(false);
    }

    public void goesAway() {
        server.shutDown(true);
    }

    public void comesBack() {
        try {
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.shutDown(true);
    }

    private static Schema schema() throws LDAPException {
        var more = new Entry("cn=schema");
        more.addAttribute("objectClass", "top", "ldapSubEntry", "subschema");
        more.addAttribute(
                "attributeTypes",
                "( 1.3.6.1.4.1.42.2.27.8.1.17 NAME 'pwdAccountLockedTime' EQUALITY caseIgnoreMatch" + OPERATIONAL,
                "( 2.16.840.1.113730.3.1.610 NAME 'nsAccountLock' EQUALITY caseIgnoreMatch" + OPERATIONAL,
                "( 1.3.6.1.1.1.1.12 NAME 'memberUid' EQUALITY caseExactIA5Match SYNTAX 1.3.6.1.4.1.1466.115.121.1.26 )");
        more.addAttribute(
                "objectClasses",
                "( 2.5.6.9 NAME 'groupOfNames' SUP top STRUCTURAL MUST ( cn $ member ) MAY description )",
                "( 1.3.6.1.1.1.2.2 NAME 'posixGroup' SUP top STRUCTURAL MUST cn MAY memberUid )");
        return Schema.mergeSchemas(Schema.getDefaultStandardSchema(), new Schema(more));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Listener extends InMemoryOperationInterceptor {

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
            heard.add("login");
        }

        @Override
        public void processAddRequest(InMemoryInterceptedAddRequest request) {
            heard.add("add");
            beforeAdd.run();
        }

        @Override
        public void processAddResult(InMemoryInterceptedAddResult result) {
            afterAdd.run();
        }
    }
}
