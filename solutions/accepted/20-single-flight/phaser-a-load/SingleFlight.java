package dev.simul.task.singleflight;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Uses a cached pool, and a phaser for each load; the first phase of the phaser ends with the load.
 */
public final class SingleFlight<K, V> {
    private final Loader<K, V> loader;
    private final ConcurrentMap<K, Load> loads = new ConcurrentHashMap<>();
    private final Executor threads = Executors.newCachedThreadPool();

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public V get(K key) throws Exception {
        Load load = loads.computeIfAbsent(key, Load::new);
        if (load.begun.compareAndSet(false, true)) {
            threads.execute(load);
        }
        return load.outcome();
    }

    private final class Load implements Runnable {
        private final K key;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final Phaser over = new Phaser(1);
        private V value;
        private Throwable failure;

        Load(K key) {
            this.key = key;
        }

        @Override
        public void run() {
            try {
                value = loader.load(key);
            } catch (Throwable e) {
                failure = e;
                loads.remove(key, this);
            }
            over.arrive();
        }

        V outcome() throws Exception {
            over.awaitAdvanceInterruptibly(0);
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return value;
        }
    }
}
