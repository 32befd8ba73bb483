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
     * Loads the value of a key; this takes time.
     *
     * @param key the key
     * @return its value, never null
     * @throws Exception if the value cannot be loaded now, or if the thread is interrupted
     */
    V load(K key) throws Exception;
}
