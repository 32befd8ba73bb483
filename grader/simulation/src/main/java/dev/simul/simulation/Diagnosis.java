package dev.simul.simulation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem that a simulation found in the code that it ran. */
public sealed interface Diagnosis {

    /**
     * Returns what was found, which threads were involved, and where.
     *
     * @return a sentence, followed by a line for each waiting thread if there are any
     */
    String message();

    /**
     * Returns whether this problem stopped the simulation.
     *
     * @return true for every problem except a leak, a race, and a lock held during a sleep
     */
    default boolean isFatal() {
        return true;
    }

    /**
     * No thread can run, and no timer is set.
     *
     * @param at the virtual time at which this happened
     * @param threads all threads that are alive
     * @param cycle the threads that are waiting for one another: each thread waits for a resource
     *     that the next thread holds, and the last thread waits for a resource that the first
     *     thread holds; empty if there is no such cycle
     */
    record Deadlock(Duration at, List<WaitingThread> threads, List<WaitingThread> cycle)
            implements Diagnosis {
        /** Copies the threads. */
        public Deadlock {
            threads = List.copyOf(threads);
            cycle = List.copyOf(cycle);
        }

        @Override
        public String message() {
            return "deadlock at "
                    + DurationText.of(at)
                    + ": "
                    + (cycle.isEmpty()
                            ? "every thread waits for something that will never happen"
                            : CycleText.words(cycle))
                    + "\n"
                    + WaitingThread.describe(threads, cycle);
        }
    }

    /**
     * Virtual time passed the horizon, or the clock advanced as often as the settings allow. The
     * threads do nothing but repeat timed waits.
     *
     * @param horizon the horizon of the settings, or the virtual time after the last advance that
     *     the settings allow
     * @param threads all threads that are alive
     * @param cycle the threads that are waiting for one another, as in {@link Deadlock}
     */
    record HorizonPassed(Duration horizon, List<WaitingThread> threads, List<WaitingThread> cycle)
            implements Diagnosis {
        /** Copies the threads. */
        public HorizonPassed {
            threads = List.copyOf(threads);
            cycle = List.copyOf(cycle);
        }

        @Override
        public String message() {
            return "not finished after "
                    + DurationText.of(horizon)
                    + " of virtual time: "
                    + (cycle.isEmpty()
                            ? "threads only repeat timed waits; end the loop that waits, or"
                                    + " raise the horizon"
                            : CycleText.words(cycle))
                    + "\n"
                    + WaitingThread.describe(threads, cycle);
        }
    }

    /**
     * A thread is spinning without ever blocking, so no virtual time can pass.
     *
     * @param at the virtual time at which this happened
     * @param thread the name of the thread on the timeline
     * @param stack the frames of the thread, innermost first
     */
    record BusyWait(Duration at, String thread, List<StackTraceElement> stack)
            implements Diagnosis {
        /** Copies the frames. */
        public BusyWait {
            stack = List.copyOf(stack);
        }

        @Override
        public String message() {
            return "busy wait at "
                    + DurationText.of(at)
                    + ": "
                    + thread
                    + " spins without blocking"
                    + stack.stream()
                            .filter(StackFrames::isOutsideJdk)
                            .findFirst()
                            .map(frame -> ", at " + StackFrames.fileAndLine(frame))
                            .orElse("")
                    + ": sleep, or block until notified";
        }
    }

    /**
     * The simulation did not end within its real-time limit.
     *
     * @param limit the real-time limit of the settings
     * @param stack the frames of the thread that was running, innermost first
     * @param polling the threads that do nothing but wake on timers and wait again, if such threads
     *     are the reason
     */
    record Stalled(Duration limit, List<StackTraceElement> stack, List<WaitingThread> polling)
            implements Diagnosis {
        /** Copies the frames and the threads. */
        public Stalled {
            stack = List.copyOf(stack);
            polling = List.copyOf(polling);
        }

        @Override
        public String message() {
            String limited = "not finished after " + DurationText.of(limit) + " of real time: ";
            return polling.isEmpty()
                    ? limited
                            + "a thread keeps running"
                            + stack.stream()
                                    .filter(StackFrames::isOutsideJdk)
                                    .findFirst()
                                    .map(frame -> ", at " + StackFrames.fileAndLine(frame))
                                    .orElse("")
                    : limited
                            + "threads only repeat timed waits; block until notified instead\n"
                            + WaitingThread.describe(polling);
        }
    }

    /**
     * The code used something that the simulation cannot see or time.
     *
     * @param kind the kind of thing that was used
     * @param what the thing that was used, and a replacement for it
     * @param thread the name of the thread on the timeline
     * @param site the line of code outside the JDK, or null if there is none
     */
    record Escape(Kind kind, String what, String thread, @Nullable StackTraceElement site)
            implements Diagnosis {

        /** The kind of thing that the code used. */
        public enum Kind {
            /**
             * Termination of the JVM: {@code System.exit}, {@code Runtime.exit} or {@code halt}.
             */
            EXIT,
            /** The network: a socket, an HTTP client or a selector. */
            NETWORK,
            /** Another process. */
            PROCESS,
            /** The file system: a file lock, asynchronous file access, or a watched directory. */
            FILE,
            /** Native code: a native method or function, or memory outside the heap. */
            NATIVE,
            /** A pipe of the operating system. */
            PIPE,
            /** {@code System.in}. */
            INPUT,
            /**
             * Code that the JVM would run outside the simulation: a shutdown hook, a signal handler
             * or a listener of the JVM.
             */
            CALLBACK,
            /** A wait for the garbage collector. */
            GARBAGE_COLLECTION,
            /** An executor, pool or timer that cannot be simulated. */
            EXECUTOR,
            /** A thread that is outside the simulation or cannot be part of it. */
            THREAD,
            /** A wait inside a static initializer or a method called from native code. */
            PINNED
        }

        @Override
        public String message() {
            return "cannot be simulated: "
                    + what
                    + " (in "
                    + thread
                    + (site == null ? "" : ", at " + StackFrames.fileAndLine(site))
                    + ")";
        }
    }

    /**
     * Threads were still alive when the simulated code returned.
     *
     * @param threads the threads
     */
    record Leak(List<WaitingThread> threads) implements Diagnosis {
        @Override
        public boolean isFatal() {
            return false;
        }

        @Override
        public String message() {
            return "left running: "
                    + threads.size()
                    + (threads.size() == 1 ? " thread" : " threads")
                    + " had not terminated when the code returned\n"
                    + WaitingThread.describe(threads);
        }
    }

    /**
     * A thread slept while it held a lock that another thread waited for.
     *
     * @param sleeping the thread that slept; its {@code holds} contains the lock
     * @param waiting a thread that waited for the lock
     */
    record LockHeldAsleep(WaitingThread sleeping, WaitingThread waiting) implements Diagnosis {
        @Override
        public boolean isFatal() {
            return false;
        }

        @Override
        public String message() {
            return sleeping.name()
                    + " sleeps at "
                    + place(sleeping)
                    + " while it holds "
                    + String.join(" and ", sleeping.holds())
                    + ", which "
                    + waiting.name()
                    + " waits for at "
                    + place(waiting)
                    + ": release the lock before sleeping, unless other threads are meant to wait";
        }

        private static String place(WaitingThread thread) {
            StackTraceElement site = thread.site();
            return site == null ? "a line of the JDK" : StackFrames.fileAndLine(site);
        }
    }

    /**
     * Two threads accessed the same variable, and at least one thread wrote to it. Nothing ordered
     * the accesses: no common lock, volatile field, or queue, and no start or termination of a
     * thread.
     *
     * @param what the shared variable: the name of a field, "an element of an int[]" or "an
     *     ArrayList"
     * @param first the earlier access
     * @param second the later access
     * @param confirmed whether both threads were about to perform their accesses at the same time,
     *     which proves the race
     */
    record Race(String what, Access first, Access second, boolean confirmed) implements Diagnosis {
        /**
         * One of the two accesses in a race.
         *
         * @param thread the name of the thread on the timeline
         * @param site the place of the access in the code
         */
        public record Access(String thread, AccessSite site) {}

        @Override
        public boolean isFatal() {
            return false;
        }

        @Override
        public String message() {
            return RaceText.of(this);
        }
    }
}
