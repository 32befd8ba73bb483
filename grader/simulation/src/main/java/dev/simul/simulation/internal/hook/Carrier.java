package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.jdk25.Jdk25;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one platform thread a simulation's threads take turns on; by it hooks know their simulation.
 * It is used again for later ones: to start a thread takes longer than a short simulation.
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

    @Nullable RuntimeDelegate host;

    final MountTransitions transitions = new MountTransitions(this);

    private Carrier(Runnable work) {
        super(null, work, "simulation", 0, false);
        setDaemon(true);
    }

    /**
     * Runs the loop of a simulation on a carrier of its own.
     *
     * @param host the simulation
     * @param loop its loop
     * @return done when the loop has ended
     */
    public static Future<?> run(RuntimeDelegate host, Runnable loop) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return CARRIERS.submit(() -> ((Carrier) Thread.currentThread()).carry(host, loop, loader));
    }

    /**
     * Lets a virtual thread go on, on the calling carrier, until it waits, yields or ends.
     *
     * @param virtual a virtual thread of its simulation that can run
     */
    public static void goOn(Thread virtual) {
        Jdk25.goOn(virtual);
    }

    /**
     * Parks the calling thread, which is a virtual one on a carrier.
     *
     * @param virtual the calling thread
     */
    public static void park(Thread virtual) {
        if (!Hooks.parks(virtual)) {
            JavaBase.park();
        }
    }

    private void carry(RuntimeDelegate simulation, Runnable loop, ClassLoader loader) {
        host = simulation;
        setContextClassLoader(loader);
        try {
            loop.run();
        } finally {
            setContextClassLoader(null);
            host = null;
        }
    }
}
