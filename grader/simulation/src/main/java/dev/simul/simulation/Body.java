package dev.simul.simulation;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Calls the code that a simulation is made for, and keeps what came of it. */
final class Body<V> implements Runnable {
    private final Callable<V> code;
    private final VirtualClock clock;
    private @Nullable V value;
    private @Nullable Throwable failure;
    private @Nullable Duration returnedAt;

    Body(Callable<V> code, VirtualClock clock) {
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
        returnedAt = clock.at();
    }

    /** Tells whether it has returned or thrown. */
    boolean hasReturned() {
        return returnedAt != null;
    }

    @Nullable V value() {
        return value;
    }

    @Nullable Throwable failure() {
        return failure;
    }

    /** Returns how long it took, or has taken so far. */
    Duration elapsed() {
        Duration at = returnedAt;
        return at == null ? clock.at() : at;
    }
}
