// rejected by: many-keys-at-once
// advice: threads-are-always-free
package dev.simul.task.singleflight;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs the loads in a pool of 256 threads. */
public final class SingleFlight<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> loads = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(256, 256, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final Loader<K, V> loader;

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
        threads.allowCoreThreadTimeOut(true);
    }

    public V get(K key) throws Exception {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> others = loads.putIfAbsent(key, mine);
        if (others != null) {
            return others.get();
        }
        threads.execute(() -> load(key, mine));
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
