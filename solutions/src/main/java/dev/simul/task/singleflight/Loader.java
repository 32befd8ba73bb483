package dev.simul.task.singleflight;

/**
 * Loads values from far away.
 *
 * @param <K> what a value is known by
 * @param <V> what is loaded
 */
@FunctionalInterface
public interface Loader<K, V> {
    /**
     * Loads the value of a key, which takes its time.
     *
     * @param key the key
     * @return its value, never null
     * @throws Exception if it cannot be loaded now, or the thread is interrupted
     */
    V load(K key) throws Exception;
}
