package dev.simul.coverage;

import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to wait or to tell the time, and what becomes of it in a simulation.
 *
 * @param apis what a program calls, each as "Class.method"
 * @param takes the virtual time the body takes, or null where it is refused
 * @param refusal the sentence it is refused with, what it is before the colon and what to do after
 *     it; or null where it is not refused
 * @param body uses it
 */
record WaitCase(List<String> apis, @Nullable Duration takes, @Nullable String refusal, Body body) {

    /** A body that returns nothing. */
    @FunctionalInterface
    interface Body {
        void run() throws Exception;
    }

    /**
     * A way that takes exactly the time it should.
     *
     * @param apis what a program calls, with commas between
     */
    static WaitCase exact(String apis, Duration takes, Body body) {
        return new WaitCase(List.of(apis.split(", ")), takes, null, body);
    }

    /** A way that is refused with this sentence. */
    static WaitCase refused(String apis, String refusal, Body body) {
        return new WaitCase(List.of(apis.split(", ")), null, refusal, body);
    }

    static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** Does something on another thread, so many seconds of virtual time from now. */
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
