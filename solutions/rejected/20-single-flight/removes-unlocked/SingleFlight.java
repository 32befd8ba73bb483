// rejected by: failure-is-not-kept
// advice: shares-without-a-lock
package dev.simul.task.singleflight;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Locks the map for putting, but not for removing. */
public final class SingleFlight<K, V> {
    private final Map<K, Load<V>> loads = new HashMap<>();
    private final Lock lock = new ReentrantLock();
    private final Loader<K, V> loader;

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public V get(K key) throws Exception {
        Load<V> load;
        lock.lock();
        try {
            load = loads.computeIfAbsent(key, absent -> begin(absent));
        } finally {
            lock.unlock();
        }
        load.over.await();
        return switch (load.failure) {
            case null -> load.value;
            case Exception exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(load.failure);
        };
    }

    private Load<V> begin(K key) {
        Load<V> load = new Load<>();
        Thread.ofPlatform()
                .start(() -> {
                    try {
                        load.value = loader.load(key);
                    } catch (Throwable failure) {
                        load.failure = failure;
                        forget(key);
                    } finally {
                        load.over.countDown();
                    }
                });
        return load;
    }

    private void forget(K key) {
        loads.remove(key);
    }

    private static final class Load<V> {
        private final CountDownLatch over = new CountDownLatch(1);
        private V value;
        private Throwable failure;
    }
}
