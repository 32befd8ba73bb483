package dev.simul.task.singleflight;

/**
 * Board 20: loads each key once, however many ask for it at the same time.
 *
 * @param <K> what a value is known by
 * @param <V> what is loaded
 */
public final class SingleFlight<K, V> {

    /**
     * Makes one that has loaded nothing yet.
     *
     * @param loader loads the value of a key
     */
    public SingleFlight(Loader<K, V> loader) {}

    /**
     * Returns the value of a key; begins to load it, or waits for a load that goes on, where there
     * is none yet.
     *
     * @param key the key
     * @return its value
     * @throws InterruptedException if the caller is interrupted while it waits; the load goes on
     * @throws Exception what the load failed with, itself or as the cause
     */
    public V get(K key) throws Exception {
        throw new UnsupportedOperationException("Not started yet: get");
    }
}
