package dev.simul.simulation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is wrong with what ran in a simulation, beyond what it returned or threw. */
public sealed interface Diagnosis {

    /**
     * Says what was found, who was involved, and where.
     *
     * @return a sentence, and where threads are involved a line for each
     */
    String message();

    /**
     * Tells whether the simulation could not go on because of it.
     *
     * @return true for all but a leak, a race and a lock held asleep
     */
    default boolean isFatal() {
        return true;
    }

    /**
     * No thread can run, and no time anyone waits for will come.
     *
     * @param at the virtual time at which it happened
     * @param threads all threads that are left
     * @param cycle those of them of which each waits for what the next one has, and the last for
     *     what the first one has; none where there is no such cycle
     */
    record Deadlock(Duration at, List<WaitingThread> threads, List<WaitingThread> cycle)
            implements Diagnosis {
        /** Takes copies of the threads. */
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
                            ? "every thread waits for something that will never come"
                            : CycleText.words(cycle))
                    + "\n"
                    + WaitingThread.describe(threads, cycle);
        }
    }

    /**
     * Virtual time passed the horizon, or moved as often as it may: only repeated timed waiting is
     * left.
     *
     * @param horizon the horizon of the settings, or the time that was reached with its last moment
     * @param threads all threads that are left
     * @param cycle those of them that wait for one another, as in a deadlock
     */
    record HorizonPassed(Duration horizon, List<WaitingThread> threads, List<WaitingThread> cycle)
            implements Diagnosis {
        /** Takes copies of the threads. */
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
                            ? "the threads wait, time out and wait again; end what repeats, or set"
                                    + " a longer horizon"
                            : CycleText.words(cycle))
                    + "\n"
                    + WaitingThread.describe(threads, cycle);
        }
    }

    /**
     * A thread goes round and round without ever waiting, so no time can pass.
     *
     * @param at the virtual time at which it happened
     * @param thread the name of the thread on the timeline
     * @param stack its frames, innermost first
     */
    record BusyWait(Duration at, String thread, List<StackTraceElement> stack)
            implements Diagnosis {
        /** Takes a copy of the frames. */
        public BusyWait {
            stack = List.copyOf(stack);
        }

        @Override
        public String message() {
            return "busy wait at "
                    + DurationText.of(at)
                    + ": "
                    + thread
                    + " goes round and round without waiting"
                    + stack.stream()
                            .filter(StackFrames::isOutsideJdk)
                            .findFirst()
                            .map(frame -> ", at " + StackFrames.fileAndLine(frame))
                            .orElse("")
                    + ": let it sleep, or wait until it is told";
        }
    }

    /**
     * The simulation did not come to an end within its limit of real time.
     *
     * @param limit the limit of the settings, in real time
     * @param stack what its processor was doing, innermost frame first
     * @param polling the threads that wait, time out and wait again, if that is what goes on
     */
    record Stalled(Duration limit, List<StackTraceElement> stack, List<WaitingThread> polling)
            implements Diagnosis {
        /** Takes copies of the frames and of the threads. */
        public Stalled {
            stack = List.copyOf(stack);
            polling = List.copyOf(polling);
        }

        @Override
        public String message() {
            String limited = "not finished after " + DurationText.of(limit) + " of real time: ";
            return polling.isEmpty()
                    ? limited
                            + "something runs without end"
                            + stack.stream()
                                    .filter(StackFrames::isOutsideJdk)
                                    .findFirst()
                                    .map(frame -> ", at " + StackFrames.fileAndLine(frame))
                                    .orElse("")
                    : limited
                            + "the threads wait, time out and wait again; let them wait until they"
                            + " are told\n"
                            + WaitingThread.describe(polling);
        }
    }

    /**
     * The code used something that the simulation cannot see or time.
     *
     * @param kind what kind of thing was used
     * @param what what was used, and what to use instead
     * @param thread the name of the thread on the timeline
     * @param site the line outside the JDK, or null if there is none
     */
    record Escape(Kind kind, String what, String thread, @Nullable StackTraceElement site)
            implements Diagnosis {

        /** What kind of thing the code used. */
        public enum Kind {
            /** The end of the JVM: {@code System.exit}, {@code Runtime.exit} or {@code halt}. */
            EXIT,
            /** The network: a socket, an HTTP client or a selector. */
            NETWORK,
            /** Another process. */
            PROCESS,
            /** The file system: the lock of a file, asynchronous access, or a watched directory. */
            FILE,
            /** A pipe of the operating system. */
            PIPE,
            /** {@code System.in}. */
            INPUT,
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
     * Threads were still alive when the simulated code had returned.
     *
     * @param threads the threads that were left
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
                    + " had not ended when the code returned\n"
                    + WaitingThread.describe(threads);
        }
    }

    /**
     * A thread slept while another waited for a lock it had all the time.
     *
     * @param sleeping the thread that slept, and what it held
     * @param waiting one that waited for it
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
                    + " and holds "
                    + String.join(" and ", sleeping.holds())
                    + ", for which "
                    + waiting.name()
                    + " waits at "
                    + place(waiting)
                    + ": give it back before, unless they are meant to wait so long";
        }

        private static String place(WaitingThread thread) {
            StackTraceElement site = thread.site();
            return site == null ? "a line of the JDK" : StackFrames.fileAndLine(site);
        }
    }

    /**
     * Two threads used the same variable, at least one of them changed it, and nothing ordered
     * them: a lock both hold, a volatile field, a queue, the start or the end of a thread.
     *
     * @param what what they share: the name of a field, "an element of an int[]", "an ArrayList"
     * @param first the earlier access
     * @param second the later access
     * @param confirmed whether both threads stood before their accesses at the same time, so that
     *     it is beyond doubt
     */
    record Race(String what, Access first, Access second, boolean confirmed) implements Diagnosis {
        /**
         * One of the two accesses.
         *
         * @param thread the name of the thread on the timeline
         * @param site where it is in the code
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
