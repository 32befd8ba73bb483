package dev.simul.coverage;

import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to wait or to read a clock, and how a simulation handles it.
 *
 * @param apis the methods that a program calls, each as "Class.method"
 * @param takes the virtual time that the body takes, or null if it is refused
 * @param refusal the sentence with which it is refused: what it is before the colon, and what to
 *     use instead after it; or null if it is not refused
 * @param body calls them
 */
record WaitCase(List<String> apis, @Nullable Duration takes, @Nullable String refusal, Body body) {

    /** A body that returns nothing. */
    @FunctionalInterface
    interface Body {
        void run() throws Exception;
    }

    /**
     * Returns a case that takes exactly the time it should.
     *
     * @param apis the methods that a program calls, separated by commas
     */
    static WaitCase exact(String apis, Duration takes, Body body) {
        return new WaitCase(List.of(apis.split(", ")), takes, null, body);
    }

    /** Returns a case that is refused with a sentence. */
    static WaitCase refused(String apis, String refusal, Body body) {
        return new WaitCase(List.of(apis.split(", ")), null, refusal, body);
    }

    static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** Performs an action on another thread after some seconds of virtual time. */
    static void after(long seconds, Body action) {
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(seconds(seconds));
                action.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        Simulation.settle();
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fails unless a wait ends with an exception of this type. */
    static void ends(Class<? extends Exception> with, Body wait) throws Exception {
        try {
            wait.run();
        } catch (Exception e) {
            if (with.isInstance(e)) {
                return;
            }
            throw e;
        }
        throw new AssertionError("it did not end with a " + with.getSimpleName());
    }

    @Override
    public String toString() {
        return String.join(", ", apis) + (takes == null ? " is refused" : " takes " + takes);
    }
}
