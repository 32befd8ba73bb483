// rejected by: one-load-whenever-callers-arrive
// advice: one-map-for-all
package dev.simul.task.singleflight;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps the loads of all single flights in one static map. */
public final class SingleFlight<K, V> {
    private static final ConcurrentMap<Object, CompletableFuture<?>> loads =
            new ConcurrentHashMap<>();
    private final Loader<K, V> loader;

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public V get(K key) throws Exception {
        CompletableFuture<V> mine = new CompletableFuture<>();
        @SuppressWarnings("unchecked")
        CompletableFuture<V> others = (CompletableFuture<V>) loads.putIfAbsent(key, mine);
        if (others != null) {
            return others.get();
        }
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
