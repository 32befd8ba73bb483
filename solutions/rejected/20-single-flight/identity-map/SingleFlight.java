// rejected by: one-load-whenever-callers-arrive
// advice: equal-keys-are-one-object
package dev.simul.task.singleflight;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Takes only the same object for the same key. */
public final class SingleFlight<K, V> {
    private final Map<K, CompletableFuture<V>> loads =
            Collections.synchronizedMap(new IdentityHashMap<>());
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
            load.complete(loader.load(key));
        } catch (Throwable failure) {
            loads.remove(key);
            load.completeExceptionally(failure);
        }
    }
}
