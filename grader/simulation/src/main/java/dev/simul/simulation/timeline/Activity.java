package dev.simul.simulation.timeline;

/**
 * The kinds of wait that a thread can be in. Virtual time passes only while a thread waits, not
 * while it runs.
 */
public enum Activity {
    /** Sleeps in {@code Thread.sleep} or {@code TimeUnit.sleep}. */
    SLEEP,
    /**
     * Waits for an action of another thread: a result, a permit, an element, a signal, or the
     * termination of that thread.
     */
    WAIT,
    /** Waits to enter a {@code synchronized} block or method whose monitor another thread owns. */
    BLOCKED
}
