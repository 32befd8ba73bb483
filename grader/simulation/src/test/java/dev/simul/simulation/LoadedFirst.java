package dev.simul.simulation;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Loads a class under test before there was any simulation, and then runs one. */
final class LoadedFirst {
    private LoadedFirst() {}

    /** Is loaded first. */
    static final class Body implements Callable<Object> {
        @Override
        public Object call() {
            return new CompletableFuture<Integer>()
                    .completeOnTimeout(1, 5, TimeUnit.SECONDS)
                    .join();
        }
    }

    /** Prints how long the body took. */
    public static void main(String[] arguments) throws Exception {
        Afresh.load(Body.class);
        System.out.println(Simulation.run(Afresh.body(Body.class)).elapsed());
    }
}
