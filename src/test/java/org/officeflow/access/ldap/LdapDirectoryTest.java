package org.officeflow.access.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.access.AccountConnector;
import org.officeflow.access.ConnectorFailedException;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.FakeDirectory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Who is spoken to, how, and what is said of it. */
class LdapDirectoryTest {

    private static final PersonId NOOR = new PersonId("noor");

    @TempDir
    private static Path folder;

    private static TestCertificate ours;
    private static TestCertificate ofAnotherHost;

    @BeforeAll
    static void certificates() throws Exception {
        ours = TestCertificate.make(folder.resolve("ours"), "localhost");
        ofAnotherHost = TestCertificate.make(folder.resolve("other"), "directory.elsewhere.example");
    }

    @Test
    void aDirectoryMayEncryptWhenItIsAsked() throws Exception {
        try (var office = FakeDirectory.withStartTls(ours.clients());
                var directory =
                        Ldap.directory(office, "start-tls=true", "trusted-certificates=" + ours.certificate())) {
            assertThat(accounts(directory, office).exists(NOOR)).isFalse();
            assertThat(office.heard()).containsExactly("login");
        }
    }

    @Test
    void aConnectionIsEncryptedUnlessItIsSaidOtherwise() {
        try (var office = FakeDirectory.open()) {
            var named = office.settings();
            named.remove("officeflow.directory.ldap.start-tls");
            new ApplicationContextRunner()
                    .withUserConfiguration(LdapConfiguration.class)
                    .withBean(Clock.class, Clock::systemUTC)
                    .withPropertyValues(pairs(named))
                    .run(context -> {
                        assertThatThrownBy(() ->
                                        context.getBean(AccountConnector.class).exists(NOOR))
                                .isInstanceOf(ConnectorFailedException.class);
                        assertThat(office.heard()).doesNotContain("login");
                    });
        }
    }

    @Test
    void aDirectoryMayEncryptFromTheFirstWord() throws Exception {
        try (var office = FakeDirectory.withLdaps(ours.servers());
                var directory = Ldap.directory(office, "trusted-certificates=" + ours.certificate())) {
            assertThat(accounts(directory, office).exists(NOOR)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldaps", "start-tls"})
    void aServerThatNobodyVouchesForIsNotSpokenTo(String way) throws Exception {
        try (var office = open(way, ours);
                var directory = Ldap.directory(office, "start-tls=true")) {
            refused(directory, office, "cannot be trusted");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldaps", "start-tls"})
    void aServerWithAnotherNameIsNotSpokenTo(String way) throws Exception {
        try (var office = open(way, ofAnotherHost);
                var directory = Ldap.directory(
                        office, "start-tls=true", "trusted-certificates=" + ofAnotherHost.certificate())) {
            refused(directory, office, "directory.elsewhere.example");
        }
    }

    private static void refused(LdapDirectory directory, FakeDirectory office, String reason) {
        assertThatThrownBy(() -> accounts(directory, office).exists(NOOR))
                .isInstanceOf(ConnectorFailedException.class)
                .hasMessageContaining("connect error (91): ")
                .hasMessageContaining(reason)
                .hasMessageNotContaining(FakeDirectory.PASSWORD);
        assertThat(office.heard()).doesNotContain("login");
    }

    private static FakeDirectory open(String way, TestCertificate certificate) throws Exception {
        return "ldaps".equals(way)
                ? FakeDirectory.withLdaps(certificate.servers())
                : FakeDirectory.withStartTls(certificate.clients());
    }

    private static LdapAccounts accounts(LdapDirectory directory, FakeDirectory office) {
        return new LdapAccounts(directory, Ldap.settings(office), Clock.systemUTC());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url=https://localhost | url should read ldaps://host or ldap://host, with a port if need be.",
                "url=ldap://a:b@localhost | url should read ldaps://host or ldap://host, with a port if need be.",
                "bind-dn= | bind-dn is missing.",
                "bind-password= | bind-password is missing.",
                "people-base= | people-base is missing.",
                "groups-base= | groups-base is missing.",
                "people-base=people | people-base is no name of an entry, such as ou=people,dc=example,dc=com.",
            })
    void aSettingThatCannotBeIsSaidAtTheStart(String change, String message) {
        try (var office = FakeDirectory.open()) {
            assertThatThrownBy(() -> Ldap.directory(office, change))
                    .isInstanceOf(LdapSettingException.class)
                    .hasMessage("officeflow.directory.ldap." + message);
        }
    }

    @Test
    void certificatesThatAreNotThereAreSaidAtTheStart() {
        try (var office = FakeDirectory.open()) {
            assertThatThrownBy(() -> Ldap.directory(office, "trusted-certificates=/nowhere/ca.pem"))
                    .isInstanceOf(LdapSettingException.class)
                    .hasMessageContaining("/nowhere/ca.pem");
        }
    }

    @Test
    void thePasswordIsInNoTextOfTheSettings() {
        try (var office = FakeDirectory.open()) {
            assertThat(Ldap.settings(office).toString())
                    .contains("ldap://localhost")
                    .doesNotContain(FakeDirectory.PASSWORD);
        }
    }

    @Test
    void aSettingThatCannotBeIsOneLineForThePersonAtTheKeyboard() {
        var fault = new IllegalStateException(LdapSettingException.of("people-base", "is missing."));

        // the others of Spring want an application around them
        var analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, failure) -> {}));

        assertThat(analyzers)
                .map(analyzer -> analyzer.analyze(fault))
                .filteredOn(analysis -> analysis != null)
                .singleElement()
                .extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
                .containsExactly("officeflow.directory.ldap.people-base is missing.", null);
    }

    @Test
    void withoutAnAddressThereIsNoDirectory() {
        var application = new ApplicationContextRunner()
                .withUserConfiguration(LdapConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC);

        application.run(context -> assertThat(context).doesNotHaveBean(AccountConnector.class));
        application.withPropertyValues("officeflow.directory.ldap.url=").run(context -> assertThat(context)
                .doesNotHaveBean(AccountConnector.class));
    }

    @Test
    void aDirectoryThatIsAwayKeepsNobodyFromStarting() {
        var office = FakeDirectory.open();
        office.close();

        new ApplicationContextRunner()
                .withUserConfiguration(LdapConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues(pairs(office.settings()))
                .run(context -> {
                    assertThat(context).hasSingleBean(AccountConnector.class);
                    assertThat(context.getBean(AccountConnector.class).key()).isEqualTo("ldap");
                });
    }

    private static String[] pairs(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
