package org.officeflow.database;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a repository has read and locked in the running transaction, so that the steps of one piece of work need not ask again.
 * The repository says what it has written; with the transaction everything is forgotten. Outside a transaction nothing is
 * remembered.
 *
 * @param <K> what the things are known by
 * @param <V> the things; they must not be changed by whoever gets them
 */
public final class TransactionMemory<K, V> {

    /** The thing, from memory or by reading. */
    public Optional<V> get(K key, Supplier<Optional<V>> read) {
        var page = page();
        if (page.isEmpty()) {
            return read.get();
        }
        var known = page.get().things.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var found = read.get();
        found.ifPresent(thing -> page.get().things.put(key, thing));
        return found;
    }

    /** Locks a row the first time; what was read of it before may be outdated and is forgotten. */
    public void lock(K key, Runnable lock) {
        var page = page();
        if (page.isEmpty()) {
            lock.run();
        } else if (!page.get().locked.contains(key)) {
            lock.run();
            page.get().things.remove(key);
            page.get().locked.add(key);
        }
    }

    /** It has been written. */
    public void forget(K key) {
        page().ifPresent(page -> page.things.remove(key));
    }

    /** Any of them may have been written. */
    public void forgetAll() {
        page().ifPresent(page -> page.things.clear());
    }

    private Optional<Page<K, V>> page() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.empty();
        }
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Page<?, ?> page && page.owner == this) {
                @SuppressWarnings("unchecked")
                var mine = (Page<K, V>) page;
                return Optional.of(mine);
            }
        }
        var page = new Page<K, V>(this);
        TransactionSynchronizationManager.registerSynchronization(page);
        return Optional.of(page);
    }

    /** Of one transaction; it goes aside with it when another one comes in between. */
    private static final class Page<K, V> implements TransactionSynchronization {

        private final TransactionMemory<K, V> owner;
        private final Map<K, V> things = new HashMap<>();
        private final Set<K> locked = new HashSet<>();

        Page(TransactionMemory<K, V> owner) {
            this.owner = owner;
        }
    }
}
