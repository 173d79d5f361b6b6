package org.officeflow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.officeflow.access.ConflictRules;
import org.officeflow.organisation.Account;
import org.officeflow.organisation.Accounts;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.importing.Counts;
import org.officeflow.organisation.importing.Fault;
import org.officeflow.organisation.importing.ImportOutcome;
import org.officeflow.organisation.importing.ImportRequest;
import org.officeflow.organisation.importing.ImportRun;
import org.officeflow.organisation.importing.Imports;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The rooms that import files, on an empty database of their own, without the engine. */
public final class ImportOffice implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final AnnotationConfigApplicationContext context;

    private ImportOffice(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /** An office where nothing has been imported yet. */
    public static ImportOffice empty() {
        var database = "imports_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        TestDatabase.server().createDatabase(database);
        var server = TestDatabase.server();
        var source = new DriverManagerDataSource(server.jdbcUrl(database), server.username(), server.password());
        Flyway.configure().dataSource(source).load().migrate();
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> source);
        context.register(Rooms.class);
        context.refresh();
        return new ImportOffice(context);
    }

    /** Forgets everything. */
    public void clear() {
        jdbc().execute(
                        "truncate departments, sites, people, group_memberships, deputies, imports, suppliers, items, supplier_prices,"
                                + " locations, stock cascade");
        accounts().keepInStep(List.of(), List.of());
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcTemplate jdbc() {
        return get(JdbcTemplate.class);
    }

    public RememberedAccounts accounts() {
        return get(RememberedAccounts.class);
    }

    public ImportRun run(boolean confirmed, String kind, String content) {
        return run(confirmed, kind, content.getBytes(StandardCharsets.UTF_8));
    }

    public ImportRun run(boolean confirmed, String kind, byte[] content) {
        var imports = get(Imports.class);
        var known = imports.kind(kind).orElseThrow();
        return imports.run(List.of(new ImportRequest(known, known.fileName(), content)), confirmed, "admin");
    }

    /** Imports the files of a folder on the class path together. */
    public ImportOutcome directory(String folder) {
        var imports = get(Imports.class);
        var files = imports.kinds().stream()
                .map(kind -> new ImportRequest(kind, kind.fileName(), content(folder + "/" + kind.fileName())))
                .toList();
        return imports.run(files, false, "admin").outcome();
    }

    private static byte[] content(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports what has to be right. */
    public Counts done(String kind, String content) {
        var outcome = run(false, kind, content).outcome();
        assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
        return ((ImportOutcome.Done) outcome)
                .counts()
                .get(get(Imports.class).kind(kind).orElseThrow().name());
    }

    /** Imports what has to be refused. */
    public List<Fault> refused(String kind, String content) {
        return refused(kind, content.getBytes(StandardCharsets.UTF_8));
    }

    public List<Fault> refused(String kind, byte[] content) {
        var outcome = run(false, kind, content).outcome();
        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        return ((ImportOutcome.Refused) outcome).faults();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Remembers what it was told instead of telling an engine. */
    public static final class RememberedAccounts implements Accounts {
        private final List<Account> working = new ArrayList<>();
        private final List<PersonId> left = new ArrayList<>();
        private final Set<String> others = new HashSet<>();

        @Override
        public void keepInStep(List<Account> nowWorking, List<PersonId> nowLeft) {
            working.clear();
            working.addAll(nowWorking);
            left.clear();
            left.addAll(nowLeft);
            others.clear();
        }

        @Override
        public void keep(Account account) {
            working.removeIf(other -> other.id().equals(account.id()));
            working.add(account);
            left.remove(account.id());
        }

        @Override
        public void close(PersonId person) {
            working.removeIf(other -> other.id().equals(person));
            left.remove(person);
            left.add(person);
        }

        @Override
        public Set<String> logins() {
            var logins = new HashSet<>(others);
            working.forEach(account -> logins.add(account.id().value()));
            return logins;
        }

        /** An account of somebody who is not in the list of people. */
        public void addOther(String login) {
            others.add(login);
        }

        public Optional<Account> of(String login) {
            return working.stream()
                    .filter(account -> account.id().value().equals(login))
                    .findFirst();
        }

        public List<Account> working() {
            return working;
        }

        public List<PersonId> left() {
            return left;
        }
    }

    /** Not marked as a configuration: the application's own scan has to pass it by. */
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {
                "org.officeflow.organisation",
                "org.officeflow.procurement.catalogue",
                "org.officeflow.inventory",
                "org.officeflow.budget",
                "org.officeflow.access",
            },
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(process|web)\\..*|.*Test.*"))
    @ComponentScan(
            basePackages = "org.officeflow.learning",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Kind"))
    static class Rooms {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        /** The table that says otherwise needs the engine. */
        @Bean
        ConflictRules conflictRules() {
            return pairs -> Map.of();
        }

        @Bean
        RememberedAccounts accounts() {
            return new RememberedAccounts();
        }
    }
}
