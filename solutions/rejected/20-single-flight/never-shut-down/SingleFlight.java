// rejected by: leaves-nothing-running
// advice: pools-end-by-themselves
package dev.simul.task.singleflight;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Uses a pool that keeps its threads forever. */
public final class SingleFlight<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> loads = new ConcurrentHashMap<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(1000);
    private final Loader<K, V> loader;

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public V get(K key) throws Exception {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> others = loads.putIfAbsent(key, mine);
        if (others != null) {
            return others.get();
        }
        pool.execute(() -> load(key, mine));
        return mine.get();
    }

    private void load(K key, CompletableFuture<V> load) {
        try {
            load.complete(loader.load(key));
        } catch (Throwable failure) {
            loads.remove(key);
            load.completeExceptionally(failure);
        }
    }
}
