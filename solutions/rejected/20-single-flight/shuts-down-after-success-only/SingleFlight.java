// rejected by: leaves-nothing-running
// advice: failures-end-their-threads
package dev.simul.task.singleflight;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Shuts the pool of a load down only if the load succeeds. */
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
        ExecutorService thread = Executors.newSingleThreadExecutor();
        thread.execute(() -> load(key, mine, thread));
        return mine.get();
    }

    private void load(K key, CompletableFuture<V> load, ExecutorService thread) {
        try {
            load.complete(loader.load(key));
            thread.shutdown();
        } catch (Throwable failure) {
            loads.remove(key);
            load.completeExceptionally(failure);
        }
    }
}
