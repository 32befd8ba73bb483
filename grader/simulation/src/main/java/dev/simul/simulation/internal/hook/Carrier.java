package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import dev.simul.simulation.internal.jdk.JdkAccess;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The platform thread on which all threads of a simulation take turns. Hooks use the carrier to
 * find their simulation. Later simulations reuse the carrier, because starting a thread takes
 * longer than a short simulation.
 */
public final class Carrier extends Thread {
    private static final long IDLE_SECONDS = 10;

    private static final ThreadPoolExecutor CARRIERS =
            new ThreadPoolExecutor(
                    0,
                    Integer.MAX_VALUE,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Carrier::new);

    @Nullable RuntimeDelegate runtime;

    /** The simulation that the running thread has left until the end of a class initializer. */
    private @Nullable RuntimeDelegate left;

    private Carrier(Runnable work) {
        super(null, work, "simulation", 0, false);
        setDaemon(true);
    }

    /**
     * Runs the loop of a simulation on the simulation's own carrier.
     *
     * @param runtime the simulation
     * @param loop the loop
     * @return a future that completes when the loop has ended
     */
    public static Future<?> run(RuntimeDelegate runtime, Runnable loop) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return CARRIERS.submit(
                () -> ((Carrier) Thread.currentThread()).carry(runtime, loop, loader));
    }

    /**
     * Runs a virtual thread on the calling carrier until it waits, yields or terminates.
     *
     * @param virtual a runnable virtual thread of the carrier's simulation
     */
    public static void runContinuation(Thread virtual) {
        JdkAccess.runContinuation(virtual);
    }

    /** Parks the calling thread, which is a virtual thread on a carrier. */
    public static void park() {
        JavaBase.park();
    }

    /**
     * Lets the running thread leave the simulation until the class initializers that it runs have
     * ended: until then, all that it does is done for real.
     */
    void leaveUntilInitialized() {
        left = runtime;
        runtime = null;
    }

    /** Returns the simulation that the running thread is part of, or null if it has left. */
    @Nullable RuntimeDelegate runtimeAfterReturn() {
        RuntimeDelegate returning = left;
        if (returning == null) {
            return null;
        }
        // Reading the stack may call hooks.
        left = null;
        if (ClassInitializers.isOneRunning()) {
            left = returning;
        } else {
            runtime = returning;
        }
        return runtime;
    }

    private void carry(RuntimeDelegate simulation, Runnable loop, ClassLoader loader) {
        runtime = simulation;
        setContextClassLoader(loader);
        try {
            loop.run();
        } finally {
            setContextClassLoader(null);
            runtime = null;
            left = null;
        }
    }
}
