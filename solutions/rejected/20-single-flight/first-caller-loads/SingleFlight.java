// rejected by: load-outlives-its-callers
// advice: load-belongs-to-a-caller
package dev.simul.task.singleflight;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Loads on the thread of the first caller. */
public final class SingleFlight<K, V> {
    private final ConcurrentMap<K, FutureTask<V>> loads = new ConcurrentHashMap<>();
    private final Loader<K, V> loader;

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public V get(K key) throws Exception {
        FutureTask<V> mine = new FutureTask<>(() -> load(key));
        FutureTask<V> load = loads.putIfAbsent(key, mine);
        if (load == null) {
            load = mine;
            mine.run();
        }
        try {
            return load.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
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
