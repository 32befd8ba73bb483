package dev.simul.checks.text;

import java.time.Duration;
import java.util.List;

/** The messages about checks that did not finish. */
public final class StopMessages {
    private static final int MOST_LINES = 8;
    private static final String EXPECTED = "the check to finish";

    private StopMessages() {}

    /**
     * All threads are waiting, and none can continue.
     *
     * @param since the time from which on this is so, in words
     * @param cycle the names of the threads that are waiting for each other; empty if there is no
     *     cycle
     * @param threads a line for each waiting thread
     */
    public static Mismatch deadlock(String since, List<String> cycle, List<String> threads) {
        return new Mismatch(
                EXPECTED,
                "",
                "the check never finishes: " + since + ", " + whoWaits(cycle) + indented(threads));
    }

    private static String whoWaits(List<String> cycle) {
        return switch (cycle.size()) {
            case 0 -> "all threads wait and none can continue";
            case 1 -> cycle.getFirst() + " waits for itself";
            default ->
                    Phrases.list(cycle.subList(0, cycle.size() - 1))
                            + " and "
                            + cycle.getLast()
                            + " wait for each other";
        };
    }

    /**
     * The threads are woken only by timers, and then wait again.
     *
     * @param horizon the time at which the threads were stopped
     * @param threads a line for each waiting thread
     */
    public static Mismatch horizonPassed(Duration horizon, List<String> threads) {
        return new Mismatch(
                EXPECTED,
                "",
                "the check is still running after "
                        + Phrases.duration(horizon)
                        + ": threads wait, are woken by a timer, and wait again"
                        + indented(threads));
    }

    /**
     * A thread is spinning without blocking.
     *
     * @param at the time at which this was detected, in words
     * @param thread the name of the thread on the timeline
     */
    public static Mismatch busyWait(String at, String thread) {
        return new Mismatch(
                EXPECTED,
                "",
                Phrases.name(thread) + " spins " + at + " without blocking, so no time can pass");
    }

    /**
     * A thread is sleeping while it holds a lock that another thread is waiting for.
     *
     * @param sleeper the name of the sleeping thread on the timeline
     * @param locks the locks that the sleeping thread holds, such as "the ReentrantLock"
     * @param sleepsAt the line at which the thread is sleeping, preceded by ", at "; may be empty
     * @param waiter the name of the waiting thread
     * @param waitsAt the line at which that thread is waiting, preceded by ", at "; may be empty
     */
    public static String lockHeldAsleep(
            String sleeper, List<String> locks, String sleepsAt, String waiter, String waitsAt) {
        return Phrases.name(sleeper)
                + " waited while it held "
                + Phrases.list(locks)
                + sleepsAt
                + ", and "
                + Phrases.name(waiter)
                + (locks.size() == 1 ? " waited for this lock" : " waited for one of these locks")
                + waitsAt;
    }

    /**
     * A check did not finish within the real-time limit.
     *
     * @param limit the real-time limit
     * @param polling a line for each thread that repeatedly waits until its own timer wakes it
     */
    public static Mismatch stalled(Duration limit, List<String> polling) {
        return new Mismatch(
                EXPECTED,
                "",
                "the check was still running after "
                        + Phrases.duration(limit)
                        + " of real time"
                        + (polling.isEmpty()
                                ? ""
                                : ": threads wait, are woken by a timer, and wait again")
                        + indented(polling));
    }

    /**
     * The code used something that cannot be simulated.
     *
     * @param what a description of what the code used, and of what to use instead
     */
    public static Mismatch escape(String what) {
        return new Mismatch("code that can run on a virtual clock", "uses", what);
    }

    /**
     * Returns a sentence which says that the heap was too small.
     *
     * @param mebibytes the maximum size of the heap, in MiB
     */
    public static String outOfMemory(long mebibytes) {
        return "more than " + mebibytes + " MiB of objects";
    }

    /**
     * An exception of the code under test ended the check.
     *
     * @param failure the exception
     */
    public static Mismatch threw(Throwable failure) {
        return new Mismatch(
                "the check to finish without an exception", "threw", ThrowableText.of(failure));
    }

    private static String indented(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.stream().limit(MOST_LINES).forEach(line -> text.append("\n  ").append(line));
        if (lines.size() > MOST_LINES) {
            text.append("\n  … ").append(lines.size() - MOST_LINES).append(" more");
        }
        return text.toString();
    }
}
