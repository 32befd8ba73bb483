// rejected by: load-outlives-its-callers, interrupted-caller-leaves-at-once
// advice: leaving-caller-stops-the-load
package dev.simul.task.singleflight;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Cancels the load when a waiting caller is interrupted. */
public final class SingleFlight<K, V> {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentMap<K, Future<V>> loads = new ConcurrentHashMap<>();
    private final Loader<K, V> loader;

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public V get(K key) throws Exception {
        Future<V> load = loads.computeIfAbsent(key, absent -> executor.submit(() -> load(absent)));
        try {
            return load.get();
        } catch (InterruptedException e) {
            load.cancel(true);
            throw e;
        }
    }

    private V load(K key) throws Exception {
        try {
            return loader.load(key);
        } catch (Throwable failure) {
            loads.remove(key);
            throw failure;
        }
    }
}
