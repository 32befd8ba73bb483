package dev.simul.task.singleflight;

/**
 * Loads values from a remote source.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
@FunctionalInterface
public interface Loader<K, V> {
    /**
     * Loads the value of a key, which takes time.
     *
     * @param key the key
     * @return its value, never null
     * @throws Exception if it cannot be loaded now, or the thread is interrupted
     */
    V load(K key) throws Exception;
}
