// rejected by: callers-share-one-load, failure-reaches-every-caller, load-outlives-its-callers,
// one-load-whenever-callers-arrive, failure-is-not-kept
// advice: nothing-between-look-and-load
// naive: callers-share-one-load
package dev.simul.task.singleflight;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Checks the map and then loads, although other callers may do so at the same time. */
public final class SingleFlight<K, V> {
    private final ConcurrentMap<K, V> values = new ConcurrentHashMap<>();
    private final Loader<K, V> loader;

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public V get(K key) throws Exception {
        V value = values.get(key);
        if (value == null) {
            value = loader.load(key);
            values.put(key, value);
        }
        return value;
    }
}
