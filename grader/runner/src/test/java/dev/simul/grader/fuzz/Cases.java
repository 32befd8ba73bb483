package dev.simul.grader.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs a large number of cases, each of which gets its own seed. The seed of a case that fails is
 * in the message; {@code -Dfuzz.seed=N} runs this case only.
 */
public final class Cases {
    private static final int ALL = 100_000;
    private static final int SOME = 2_000;

    /** The maximum processor time of one case. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private static final long LOOK = 20;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Case body;
    private final int count;
    private volatile long seed;
    private volatile long startOfCase;
    private volatile @Nullable Throwable failure;

    private Cases(Case body, int count) {
        this.body = body;
        this.count = count;
    }

    /** One case. It throws an exception if the code under test does anything undocumented. */
    @FunctionalInterface
    public interface Case {
        /** Runs the case with the choices that a source of random numbers makes. */
        void run(Random random) throws Exception;
    }

    /** Runs 100,000 cases. Fails at the first one that throws an exception or takes too long. */
    public static void run(Case body) {
        new Cases(body, ALL).run();
    }

    /** Runs the first 2,000 of these cases, which takes a few seconds. */
    public static void runSome(Case body) {
        new Cases(body, SOME).run();
    }

    private void run() {
        // A thread of the same stack size as those of the grader, which can be watched.
        Thread worker = Thread.ofPlatform().daemon().name("cases").start(this::runAll);
        try {
            while (!worker.join(Duration.ofMillis(LOOK))) {
                watch(worker);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interruption);
        }
        if (failure != null) {
            throw new AssertionError("seed " + seed + ": " + failure, failure);
        }
    }

    private void runAll() {
        Long only = Long.getLong("fuzz.seed");
        try {
            for (seed = only == null ? 0 : only; failure == null; seed++) {
                startOfCase = threads.getCurrentThreadCpuTime();
                body.run(new Random(seed * SPREAD));
                if (only != null || seed == count - 1) {
                    return;
                }
            }
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    private void watch(Thread worker) {
        long current = seed;
        long start = startOfCase;
        long used = threads.getThreadCpuTime(worker.threadId()) - start;
        if (current == seed && start == startOfCase && used > LIMIT.toNanos()) {
            String stack =
                    Arrays.stream(worker.getStackTrace())
                            .map(frame -> "\n    at " + frame)
                            .collect(Collectors.joining());
            throw new AssertionError(
                    "seed "
                            + current
                            + ": expected at most "
                            + LIMIT.toSeconds()
                            + " s of processor time, found more"
                            + stack);
        }
    }
}
