package org.officeflow.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered, for how long, and what makes it forget. */
class TransactionMemoryTest {

    private final TransactionMemory<String, String> memory = new TransactionMemory<>();
    private final List<String> reads = new ArrayList<>();
    private final List<String> locks = new ArrayList<>();
    private final PlatformTransactionManager manager = new Manager();

    /** Transactions of nothing, begun and ended as a database's are. */
    private static final class Manager extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        private transient boolean running;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return running;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            running = true;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            running = false;
            return this;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            running = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            running = false;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            running = false;
        }
    }

    @Test
    void oneTransactionReadsOnce() {
        inTransaction(manager -> {
            assertThat(read("PR-1")).contains("PR-1 as read 1");
            assertThat(read("PR-1")).contains("PR-1 as read 1");
            assertThat(read("PR-2")).contains("PR-2 as read 2");
        });
        inTransaction(manager -> assertThat(read("PR-1")).contains("PR-1 as read 3"));
    }

    @Test
    void outsideATransactionNothingIsRemembered() {
        read("PR-1");

        assertThat(read("PR-1")).contains("PR-1 as read 2");
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        inTransaction(manager -> {
            read("PR-1");
            read("PR-2");
            memory.forget("PR-1");
            assertThat(read("PR-1")).contains("PR-1 as read 3");
            assertThat(read("PR-2")).contains("PR-2 as read 2");
            memory.forgetAll();
            assertThat(read("PR-2")).contains("PR-2 as read 4");
        });
    }

    @Test
    void whatWasReadBeforeTheLockIsReadAgainAndLockedOnce() {
        inTransaction(manager -> {
            read("PR-1");
            lock("PR-1");
            assertThat(read("PR-1")).contains("PR-1 as read 2");
            lock("PR-1");
            assertThat(read("PR-1")).contains("PR-1 as read 2");
        });
        inTransaction(manager -> lock("PR-1"));

        assertThat(locks).containsExactly("PR-1", "PR-1");
    }

    @Test
    void aTransactionInBetweenHasAMemoryOfItsOwn() {
        inTransaction(outer -> {
            read("PR-1");
            lock("PR-2");
            var between = new TransactionTemplate(manager);
            between.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            between.executeWithoutResult(status -> {
                assertThat(read("PR-1")).contains("PR-1 as read 2");
                lock("PR-2");
            });
            assertThat(read("PR-1")).contains("PR-1 as read 1");
        });

        assertThat(locks).containsExactly("PR-2", "PR-2");
    }

    @Test
    void twoRepositoriesDoNotMixTheirThings() {
        var other = new TransactionMemory<String, String>();
        inTransaction(manager -> {
            read("1");
            assertThat(other.get("1", () -> Optional.of("another one"))).contains("another one");
        });
    }

    private Optional<String> read(String key) {
        return memory.get(key, () -> {
            reads.add(key);
            return Optional.of(key + " as read " + reads.size());
        });
    }

    private void lock(String key) {
        memory.lock(key, () -> locks.add(key));
    }

    private void inTransaction(Consumer<PlatformTransactionManager> work) {
        new TransactionTemplate(manager).executeWithoutResult(status -> work.accept(manager));
    }
}
