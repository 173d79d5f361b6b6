package org.officeflow.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** One or two rooms on a real database of their own, with transactions and a clock, without the engine and the web. */
public final class RoomDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final HikariDataSource dataSource;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private RoomDatabase(Clock clock, Consumer<AnnotationConfigApplicationContext> more) {
        var server = TestDatabase.server();
        var name = "room_" + NUMBER.incrementAndGet();
        server.createDatabase(name);
        var settings = new HikariConfig();
        settings.setJdbcUrl(server.jdbcUrl(name));
        settings.setUsername(server.username());
        settings.setPassword(server.password());
        settings.setMaximumPoolSize(16);
        settings.setMinimumIdle(0);
        dataSource = new HikariDataSource(settings);
        Flyway.configure().dataSource(dataSource).load().migrate();
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        context.registerBean(Clock.class, () -> clock);
        context.register(Transactions.class);
        more.accept(context);
        context.refresh();
    }

    public static RoomDatabase open(Clock clock, Consumer<AnnotationConfigApplicationContext> more) {
        return new RoomDatabase(clock, more);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(bean(PlatformTransactionManager.class));
    }

    @Override
    public void close() {
        context.close();
        dataSource.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}
}
