package dev.simul.simulation.internal.loop;

import dev.simul.simulation.internal.time.VirtualClock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Calls the code that a simulation is made for, and keeps what came of it. */
public final class RootTask<V> implements Runnable {
    private final Callable<V> code;
    private final VirtualClock clock;
    private @Nullable V value;
    private @Nullable Throwable failure;
    private @Nullable Duration returnedAt;

    public RootTask(Callable<V> code, VirtualClock clock) {
        this.code = code;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            value = code.call();
        } catch (StopSignal.SimulationOver e) {
            // Not the body's: the diagnosis says why.
            return;
        } catch (Throwable e) {
            failure = e;
        }
        returnedAt = clock.elapsed();
    }

    /** Tells whether it has returned or thrown. */
    public boolean hasReturned() {
        return returnedAt != null;
    }

    public @Nullable V value() {
        return value;
    }

    public @Nullable Throwable failure() {
        return failure;
    }

    /** Returns how long it took, or has taken so far. */
    public Duration elapsed() {
        Duration at = returnedAt;
        return at == null ? clock.elapsed() : at;
    }
}
