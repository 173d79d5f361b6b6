package org.officeflow.access.ldap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** A certificate that a server made for itself. */
final class TestCertificate {

    private static final char[] PASSWORD = "of this test".toCharArray();

    private final SSLContext context;
    private final Path certificate;

    private TestCertificate(SSLContext context, Path certificate) {
        this.context = context;
        this.certificate = certificate;
    }

    /** A certificate for this host, made by the tool that comes with Java. */
    static TestCertificate make(Path file, String host)
            throws IOException, InterruptedException, GeneralSecurityException {
        var keys = file.resolveSibling(file.getFileName() + ".p12");
        var tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (tool.waitFor() != 0) {
            throw new IOException("No certificate was made.");
        }
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var pem = file.resolveSibling(file.getFileName() + ".pem");
        Files.writeString(
                pem,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(store.getCertificate("server").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        return new TestCertificate(context, pem);
    }

    Path certificate() {
        return certificate;
    }

    SSLServerSocketFactory servers() {
        return context.getServerSocketFactory();
    }

    SSLSocketFactory clients() {
        return context.getSocketFactory();
    }
}
