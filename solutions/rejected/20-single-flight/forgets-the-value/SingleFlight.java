// rejected by: keeps-the-value, failure-is-not-kept, load-outlives-its-callers,
// one-load-whenever-callers-arrive
// advice: waiting-callers-are-all
package dev.simul.task.singleflight;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Forgets each load when it is over. */
public final class SingleFlight<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> loads = new ConcurrentHashMap<>();
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
        Thread.startVirtualThread(() -> load(key, mine));
        return mine.get();
    }

    private void load(K key, CompletableFuture<V> load) {
        try {
            V value = loader.load(key);
            loads.remove(key);
            load.complete(value);
        } catch (Throwable failure) {
            loads.remove(key);
            load.completeExceptionally(failure);
        }
    }
}
