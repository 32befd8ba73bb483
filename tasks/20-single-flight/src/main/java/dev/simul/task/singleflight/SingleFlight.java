package dev.simul.task.singleflight;

/**
 * Board 20: loads each key once, however many callers ask for it at the same time.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class SingleFlight<K, V> {

    /**
     * Creates a single flight that has loaded nothing yet.
     *
     * @param loader loads the value of a key
     */
    public SingleFlight(Loader<K, V> loader) {}

    /**
     * Returns the value of a key. If there is no value yet, waits for the running load of this key,
     * or starts a load.
     *
     * @param key the key
     * @return its value
     * @throws InterruptedException if the caller is interrupted while it is waiting, or possibly if
     *     it was interrupted before the call; a running load continues
     * @throws Exception the failure of the load, directly or as the cause of another exception
     */
    public V get(K key) throws Exception {
        throw new UnsupportedOperationException("Not started yet: get");
    }
}
