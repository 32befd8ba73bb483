package dev.simul.plain;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends something after a time, and knows nothing of simulations. */
final class Reminder implements AutoCloseable {
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean sent;

    Reminder(Duration after) {
        executor.schedule(() -> sent = true, after.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean wasSent() {
        return sent;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
