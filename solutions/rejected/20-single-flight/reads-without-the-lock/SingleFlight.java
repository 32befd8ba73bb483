// rejected by: one-load-whenever-callers-arrive
// advice: shares-without-a-lock
package dev.simul.task.singleflight;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Reads the value of a finished load without the lock that guards the map. */
public final class SingleFlight<K, V> {
    private final Map<K, V> values = new HashMap<>();
    private final Map<K, Load> loads = new HashMap<>();
    private final Loader<K, V> loader;

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public V get(K key) throws Exception {
        synchronized (this) {
            V value = values.get(key);
            if (value != null) {
                return value;
            }
            Load load = loads.get(key);
            if (load == null) {
                load = new Load();
                loads.put(key, load);
                Load begun = load;
                new Thread(() -> load(key, begun)).start();
            }
            while (!load.isOver) {
                wait();
            }
            if (load.failure != null) {
                throw new ExecutionException(load.failure);
            }
        }
        return values.get(key);
    }

    private void load(K key, Load load) {
        V value = null;
        Throwable failure = null;
        try {
            value = loader.load(key);
        } catch (Throwable thrown) {
            failure = thrown;
        }
        synchronized (this) {
            if (failure == null) {
                values.put(key, value);
            }
            loads.remove(key);
            load.failure = failure;
            load.isOver = true;
            notifyAll();
        }
    }

    private static final class Load {
        private boolean isOver;
        private Throwable failure;
    }
}
