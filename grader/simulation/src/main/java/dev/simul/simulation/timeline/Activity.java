package dev.simul.simulation.timeline;

/** What a thread does while virtual time passes; running itself takes no virtual time. */
public enum Activity {
    /** Sleeps: {@code Thread.sleep} or {@code TimeUnit.sleep}. */
    SLEEP,
    /**
     * Waits for something another thread does: a result, a permit, an element, a signal, a thread's
     * end.
     */
    WAIT,
    /** Stands before a {@code synchronized} block or method that another thread is in. */
    BLOCKED
}
