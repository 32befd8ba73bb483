// rejected by: one-load-whenever-callers-arrive, failure-is-not-kept
// advice: safe-map-safe-calls-after-failures
package dev.simul.task.singleflight;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Looks into the map and then puts, so that two callers may both start a load. */
public final class SingleFlight<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> loads = new ConcurrentHashMap<>();
    private final Loader<K, V> loader;

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public V get(K key) throws Exception {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> others = loads.get(key);
        if (others != null) {
            return others.get();
        }
        loads.put(key, mine);
        Thread.startVirtualThread(() -> load(key, mine));
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
