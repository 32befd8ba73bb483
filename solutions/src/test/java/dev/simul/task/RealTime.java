package dev.simul.task;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.ThrowingRunnable;

/**
 * Runs code on real threads and the real clock, with delays that are shorter than simulated ones by
 * a factor.
 *
 * <p>No run may be faster than the simulated time. A run may be slower on a busy machine, and then
 * its order of events may differ too. So the code runs again until one run took the simulated time
 * and was right. Runs that take the simulated time but are wrong are not repeated more than {@value
 * #MOST_WRONG} times.
 */
public final class RealTime {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SLACK = Duration.ofMillis(20);
    private static final int MOST_WRONG = 3;
    private static final Set<Thread.State> WAITING =
            Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private static final int LEAST_PERCENT = 110;
    private static final int MOST_PERCENT = 160;

    private final int scale;

    private RealTime(int scale) {
        this.scale = scale;
    }

    /**
     * Creates a clock.
     *
     * @param scale by how much real delays are shorter than simulated ones
     * @return the clock
     */
    public static RealTime scaled(int scale) {
        return new RealTime(scale);
    }

    /**
     * Converts a time.
     *
     * @param simulated a time in a simulation
     * @return the same time on this clock
     */
    public Duration of(Duration simulated) {
        return simulated.dividedBy(scale);
    }

    /**
     * Sleeps.
     *
     * @param simulated how long to sleep in a simulation
     * @return the simulated time
     * @throws InterruptedException if the thread is interrupted
     */
    public Duration sleep(Duration simulated) throws InterruptedException {
        Thread.sleep(of(simulated));
        return simulated;
    }

    /**
     * Requires that code takes as long as in a simulation, and that it is right.
     *
     * @param simulated how long it takes in a simulation
     * @param code what to run, possibly several times; it makes its own assertions
     */
    public void takes(Duration simulated, Callable<?> code) {
        Runs runs = new Runs(of(simulated));
        try {
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> runs.isDecidedBy(code));
        } catch (ConditionTimeoutException busy) {
            throw runs.error("a run that is right and no slower");
        }
        runs.orThrow();
    }

    /**
     * Starts code on its own thread, and interrupts the thread as soon as it waits.
     *
     * @param when a condition that must hold before the thread is interrupted
     * @param code what to run
     * @return what the code throws
     * @throws Exception if the code does not end
     */
    public static Throwable interrupt(Callable<Boolean> when, Callable<?> code) throws Exception {
        FutureTask<Throwable> outcome =
                new FutureTask<>(() -> {
                    try {
                        Object result = code.call();
                        return new AssertionError("expected an exception, but got " + result);
                    } catch (Throwable thrown) {
                        return thrown;
                    }
                });
        Thread thread = Thread.ofPlatform().daemon().start(outcome);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(1))
                .until(() ->
                        outcome.isDone() || (when.call() && WAITING.contains(thread.getState())));
        thread.interrupt();
        return outcome.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Requires that an assertion holds now or soon. A thread that is interrupted notices this at
     * the same moment in a simulation, but later on the real clock.
     *
     * @param assertion throws an {@code AssertionError} until it holds
     */
    public static void soon(ThrowingRunnable assertion) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .untilAsserted(assertion);
    }

    /** The runs of one piece of code. */
    private static final class Runs {
        private final Duration expected;
        private final List<Duration> took = new ArrayList<>();
        private final List<Throwable> wrong = new ArrayList<>();
        private AssertionError defect;

        Runs(Duration expected) {
            this.expected = expected;
        }

        boolean isDecidedBy(Callable<?> code) {
            Throwable failure = null;
            long start = System.nanoTime();
            try {
                code.call();
            } catch (Throwable thrown) {
                failure = thrown;
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            took.add(time);
            boolean isLate = time.compareTo(latest()) > 0;
            if (failure != null) {
                wrong.add(failure);
                if (!isLate && wrong.size() >= MOST_WRONG) {
                    defect = error("a right run");
                }
                return defect != null;
            }
            if (time.compareTo(expected) < 0) {
                defect = error("no run that is faster");
            }
            return !isLate;
        }

        /**
         * Returns the time by which a run must end. It grows with each run that was late, because
         * the machine is busy then. An answer that does two things one after another takes twice as
         * long as expected, so it is late in any case.
         */
        private Duration latest() {
            int percent = Math.min(MOST_PERCENT, LEAST_PERCENT + took.size());
            return expected.multipliedBy(percent).dividedBy(100).plus(SLACK);
        }

        AssertionError error(String what) {
            AssertionError error =
                    new AssertionError(
                            "expected %s, %s, but the runs took %s"
                                    .formatted(expected, what, took.stream().limit(10).toList()));
            wrong.stream().limit(MOST_WRONG).forEach(error::addSuppressed);
            return error;
        }

        void orThrow() {
            if (defect != null) {
                throw defect;
            }
        }
    }
}
