// rejected by: loader-may-ask-for-other-keys, each-key-has-its-own-load,
// failure-reaches-every-caller, interrupted-caller-leaves-at-once, load-outlives-its-callers,
// many-keys-at-once
// advice: concurrent-map-never-blocks
package dev.simul.task.singleflight;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Loads inside computeIfAbsent, which blocks other callers. */
public final class SingleFlight<K, V> {
    private final ConcurrentMap<K, V> values = new ConcurrentHashMap<>();
    private final Loader<K, V> loader;

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public V get(K key) throws Exception {
        try {
            return values.computeIfAbsent(key, this::load);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private V load(K key) {
        try {
            return loader.load(key);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
