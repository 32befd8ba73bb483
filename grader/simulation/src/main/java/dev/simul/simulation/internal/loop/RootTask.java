package dev.simul.simulation.internal.loop;

import dev.simul.simulation.internal.time.VirtualClock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Runs the body of a simulation and keeps its result. */
public final class RootTask<V> implements Runnable {
    private final Callable<V> body;
    private final VirtualClock clock;
    private @Nullable V value;
    private @Nullable Throwable failure;
    private @Nullable Duration completedAt;

    public RootTask(Callable<V> body, VirtualClock clock) {
        this.body = body;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            value = body.call();
        } catch (StopSignal.SimulationOver e) {
            // The body did not throw this error; the diagnosis says why the simulation stopped.
            return;
        } catch (Throwable e) {
            failure = e;
        }
        completedAt = clock.elapsed();
    }

    /** Returns whether the body has returned or thrown. */
    public boolean isDone() {
        return completedAt != null;
    }

    public @Nullable V value() {
        return value;
    }

    public @Nullable Throwable failure() {
        return failure;
    }

    /** Returns how long the body took, or has taken so far. */
    public Duration elapsed() {
        Duration at = completedAt;
        return at == null ? clock.elapsed() : at;
    }
}
