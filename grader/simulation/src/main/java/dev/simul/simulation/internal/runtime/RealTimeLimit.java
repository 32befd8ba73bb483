package dev.simul.simulation.internal.runtime;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a simulation until the limit of real time. On a machine whose processors are busy, the
 * carrier runs only part of that time. So while the carrier still runs, only the time that it has
 * run counts; otherwise the same simulation could end on an idle machine and be stopped on a busy
 * one.
 */
final class RealTimeLimit {
    /** The factor by which the limit is extended at most. */
    private static final int MOST = 20;

    /** The part of the limit that passes before the time of the carrier is measured. */
    private static final int UNMEASURED = 10;

    private static final Duration LONGEST_PERIOD = Duration.ofSeconds(1);

    /** A carrier that runs less than this part of a period does not run, but waits. */
    private static final int LEAST_PART = 100;

    private final Duration limit;
    private final Supplier<@Nullable Thread> carrier;

    /**
     * Creates a limit.
     *
     * @param limit the time for which the carrier may run
     * @param carrier returns the thread that runs the simulation, or null if it has not begun
     */
    RealTimeLimit(Duration limit, Supplier<@Nullable Thread> carrier) {
        this.limit = limit;
        this.carrier = carrier;
    }

    /**
     * Waits until a simulation has ended.
     *
     * @param ended completes when the simulation has ended
     * @throws TimeoutException if the limit has passed first
     */
    void await(Future<?> ended) throws InterruptedException, ExecutionException, TimeoutException {
        Duration unmeasured = limit.dividedBy(UNMEASURED);
        if (!hasEnded(ended, unmeasured)) {
            // Most simulations end before this, so they do not pay for the measurement.
            Duration start = cpuTime();
            Duration measured = limit.minus(unmeasured);
            if (!hasEnded(ended, measured)) {
                awaitWhileRunning(ended, start.plus(measured));
            }
        }
    }

    private void awaitWhileRunning(Future<?> ended, Duration most)
            throws InterruptedException, ExecutionException, TimeoutException {
        Duration period = limit.compareTo(LONGEST_PERIOD) < 0 ? limit : LONGEST_PERIOD;
        long periods = limit.multipliedBy(MOST - 1L).dividedBy(period);
        Duration before = cpuTime();
        for (long i = 0; i < periods && before.compareTo(most) < 0; i++) {
            if (hasEnded(ended, period)) {
                return;
            }
            Duration now = cpuTime();
            if (now.minus(before).compareTo(period.dividedBy(LEAST_PART)) < 0) {
                break;
            }
            before = now;
        }
        throw new TimeoutException("the limit of real time has passed");
    }

    private static boolean hasEnded(Future<?> ended, Duration time)
            throws InterruptedException, ExecutionException {
        try {
            ended.get(time.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        }
    }

    /** Returns how long the carrier has run, or a very long time if that is not known. */
    private Duration cpuTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Thread thread = carrier.get();
        if (thread == null) {
            return Duration.ZERO;
        }
        long nanoseconds =
                threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                        ? threads.getThreadCpuTime(thread.threadId())
                        : -1;
        return Duration.ofNanos(nanoseconds < 0 ? Long.MAX_VALUE / 2 : nanoseconds);
    }
}
