// rejected by: each-key-has-its-own-load, failure-reaches-every-caller, failure-is-not-kept,
// interrupted-caller-leaves-at-once, load-outlives-its-callers, many-keys-at-once
// advice: one-load-at-a-time
package dev.simul.task.singleflight;

import java.util.HashMap;
import java.util.Map;

/** Loads in a monitor, so one load makes all callers wait. */
public final class SingleFlight<K, V> {
    private final Map<K, V> values = new HashMap<>();
    private final Loader<K, V> loader;

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public synchronized V get(K key) throws Exception {
        V value = values.get(key);
        if (value == null) {
            value = loader.load(key);
            values.put(key, value);
        }
        return value;
    }
}
