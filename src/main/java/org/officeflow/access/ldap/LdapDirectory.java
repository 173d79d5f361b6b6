package org.officeflow.access.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.officeflow.access.ConnectorFailedException;

/**
 * The connections to the directory. They are opened when they are needed: a directory that is away keeps Officeflow from nothing else.
 * What is encrypted is encrypted to the server that the settings name, proved by its certificate.
 */
final class LdapDirectory implements AutoCloseable {

    private static final Duration OLDEST = Duration.ofMinutes(10);

    private final LDAPConnectionPool pool;
    private final String server;

    LdapDirectory(LdapSettings settings) {
        check(settings);
        var uri = URI.create(settings.url());
        var encrypted = "ldaps".equals(uri.getScheme());
        var port = uri.getPort() > 0 ? uri.getPort() : encrypted ? 636 : 389;
        server = uri.getHost() + ":" + port;
        try {
            var tls = trusted(settings.trustedCertificates());
            var servers = encrypted
                    ? new SingleServerSet(uri.getHost(), port, tls.createSSLSocketFactory(), options(settings))
                    : new SingleServerSet(uri.getHost(), port, options(settings));
            var first = !encrypted && settings.startTls() ? new EncryptFirst(tls.createSSLContext()) : null;
            pool = new LDAPConnectionPool(
                    servers,
                    new SimpleBindRequest(settings.bindDn(), settings.bindPassword()),
                    0,
                    settings.connections(),
                    first,
                    false);
        } catch (LDAPException | GeneralSecurityException e) {
            throw new LdapSettingException("The directory at " + server + " cannot be set up: " + e.getMessage());
        }
        pool.setConnectionPoolName("directory");
        pool.setMaxConnectionAgeMillis(OLDEST.toMillis());
        pool.setRetryFailedOperationsDueToInvalidConnections(true);
    }

    /**
     * Asks the directory.
     *
     * @param what we want of it, for the message if it fails
     */
    <T> T ask(String what, Question<T> question) {
        try {
            return question.put(pool);
        } catch (LDAPException e) {
            throw new ConnectorFailedException("The directory at " + server + " failed to " + what + ": " + why(e));
        }
    }

    /** Only a failed connection is told in the library's own words: those of all else may repeat what was asked for, names too. */
    private static String why(LDAPException e) {
        var code = e.getResultCode();
        var name = code.getName() + " (" + code.intValue() + ")";
        return ResultCode.CONNECT_ERROR.equals(code) ? name + ": " + e.getMessage() : name + ".";
    }

    /** Something that is asked of the directory. */
    @FunctionalInterface
    interface Question<T> {
        T put(LDAPInterface directory) throws LDAPException;
    }

    private static LDAPConnectionOptions options(LdapSettings settings) {
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) settings.connectWithin().toMillis());
        options.setResponseTimeoutMillis(settings.answerWithin().toMillis());
        options.setAbandonOnTimeout(true);
        options.setUseSynchronousMode(true);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(false));
        return options;
    }

    /** Encrypts before anything is said; if that fails, there is no connection. */
    private static final class EncryptFirst implements PostConnectProcessor {
        private final StartTLSPostConnectProcessor startTls;

        EncryptFirst(SSLContext context) {
            startTls = new StartTLSPostConnectProcessor(context);
        }

        @Override
        public void processPreAuthenticatedConnection(LDAPConnection connection) throws LDAPException {
            try {
                startTls.processPreAuthenticatedConnection(connection);
            } catch (LDAPException e) {
                throw new LDAPException(ResultCode.CONNECT_ERROR, e.getMessage(), e);
            }
        }

        @Override
        public void processPostAuthenticatedConnection(LDAPConnection connection) {}
    }

    private static SSLUtil trusted(@Nullable String certificates) throws GeneralSecurityException {
        return new SSLUtil(
                certificates == null || certificates.isBlank()
                        ? JVMDefaultTrustManager.getInstance()
                        : new PEMFileTrustManager(new File(certificates)));
    }

    private static void check(LdapSettings settings) {
        if (!settings.url().matches("ldaps?://[^/:@\\s]+(:\\d{1,5})?/?")) {
            throw LdapSettingException.of("url", "should read ldaps://host or ldap://host, with a port if need be.");
        }
        given("bind-dn", settings.bindDn());
        given("bind-password", settings.bindPassword());
        given("people-base", settings.peopleBase());
        given("groups-base", settings.groupsBase());
        name("bind-dn", settings.bindDn());
        name("people-base", settings.peopleBase());
        name("groups-base", settings.groupsBase());
    }

    private static void given(String setting, String value) {
        if (value.isBlank()) {
            throw LdapSettingException.of(setting, "is missing.");
        }
    }

    private static void name(String setting, String value) {
        if (!DN.isValidDN(value)) {
            throw LdapSettingException.of(setting, "is no name of an entry, such as ou=people,dc=example,dc=com.");
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
