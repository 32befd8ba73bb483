package dev.simul.task.singleflight;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Gets the futures from an executor that has a thread for each load. */
public final class SingleFlight<K, V> {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentMap<K, Future<V>> loads = new ConcurrentHashMap<>();
    private final Loader<K, V> loader;

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public V get(K key) throws Exception {
        return loads.computeIfAbsent(key, absent -> executor.submit(() -> load(absent))).get();
    }

    private V load(K key) throws Exception {
        boolean loaded = false;
        try {
            V value = loader.load(key);
            loaded = true;
            return value;
        } finally {
            if (!loaded) {
                loads.remove(key);
            }
        }
    }
}
