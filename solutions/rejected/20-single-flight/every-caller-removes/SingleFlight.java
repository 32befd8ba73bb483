// rejected by: failure-is-not-kept
// advice: removes-what-it-saw
package dev.simul.task.singleflight;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;

/** Lets each caller remove a failed load, so that a slow caller removes the next load. */
public final class SingleFlight<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> loads = new ConcurrentHashMap<>();
    private final Loader<K, V> loader;

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public V get(K key) throws Exception {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> others = loads.putIfAbsent(key, mine);
        if (others == null) {
            Thread.startVirtualThread(() -> load(key, mine));
        }
        try {
            return (others == null ? mine : others).get();
        } catch (ExecutionException e) {
            loads.remove(key);
            throw e;
        }
    }

    private void load(K key, CompletableFuture<V> load) {
        try {
            load.complete(loader.load(key));
        } catch (Throwable failure) {
            load.completeExceptionally(failure);
        }
    }
}
