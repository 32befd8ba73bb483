package dev.simul.simulation.timeline;

/** The kinds of waits of a thread, in which virtual time passes; running takes no virtual time. */
public enum Activity {
    /** Sleeps in {@code Thread.sleep} or {@code TimeUnit.sleep}. */
    SLEEP,
    /**
     * Waits for an action of another thread: a result, a permit, an element, a signal, its
     * termination.
     */
    WAIT,
    /** Waits to enter a {@code synchronized} block or method that another thread is in. */
    BLOCKED
}
