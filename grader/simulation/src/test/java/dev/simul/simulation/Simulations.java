package dev.simul.simulation;

import java.util.concurrent.Callable;

/** Runs the bodies of these tests. */
public final class Simulations {
    /** A body that returns nothing. */
    @FunctionalInterface
    interface Body {
        void run() throws Exception;
    }

    private Simulations() {}

    static Outcome<Object> run(Body body) {
        return run(Settings.defaults(), body);
    }

    static Outcome<Object> run(Settings settings, Body body) {
        return Simulation.run(
                settings,
                () -> {
                    body.run();
                    return "done";
                });
    }

    /** Returns what the body returns, or fails with the reason why it stopped. */
    public static <V> V valueOf(Callable<V> body) throws Exception {
        V value = Simulation.run(body).orThrow();
        if (value == null) {
            throw new AssertionError("the body returned null");
        }
        return value;
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
