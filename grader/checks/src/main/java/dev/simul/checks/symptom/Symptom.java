package dev.simul.checks.symptom;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** An observation about a check that failed. */
public enum Symptom {
    /** An assertion failed. The simulation was not stopped, and no data race was found. */
    NOT_AS_EXPECTED,
    /** The answer threw an exception that the check did not expect, outside a recorded call. */
    EXCEPTION,
    /** The simulation was stopped because no thread could continue. */
    DEADLOCK,
    /** The simulation was stopped because a thread spun without blocking. */
    BUSY_WAIT,
    /** The simulation was stopped because only timers woke threads, for too long. */
    NEVER_FINISHED,
    /** A computation exceeded the limit in real time. */
    STALLED,
    /** The heap was full. */
    OUT_OF_MEMORY,
    /** Two threads used the same state without synchronization. */
    DATA_RACE,
    /** The check passes on the usual schedule and fails on another one. */
    OTHER_SCHEDULE,

    /** The call returned another value than expected. */
    WRONG_VALUE,
    /** The call returned null, but something else was expected. */
    NULL_VALUE,
    /** The call returned an empty collection, but elements were expected. */
    EMPTY_VALUE,
    /** The call returned only some of the expected elements. */
    MISSING_ELEMENTS,
    /** The call returned all expected elements and others. */
    EXTRA_ELEMENTS,
    /** The call returned the expected elements in another order. */
    OTHER_ORDER,
    /** The call returned the expected elements, sorted by size. */
    SORTED,
    /** The call returned a larger number or a longer time than expected. */
    LARGER_VALUE,
    /** The call returned a smaller number or a shorter time than expected. */
    SMALLER_VALUE,
    /** The number or time differs by 1, or by one nanosecond or millisecond. */
    OFF_BY_ONE,
    /** The number or time differs by a factor that converts one unit of time to another. */
    OTHER_UNIT,
    /** The call returned a wrong value that an earlier call of the check had returned. */
    EARLIER_RESULT,

    /** The call threw an exception or error. */
    THREW,
    /** The call returned, but was expected to throw. */
    DID_NOT_THROW,
    /** The call threw another exception than expected. */
    OTHER_EXCEPTION,
    /** The call had not returned. */
    NOT_RETURNED,
    /** The call returned too early: it was expected to be still running. */
    RETURNED_EARLY,

    /** The call took longer than expected. */
    TOO_LONG,
    /** The call took less time than expected. */
    TOO_SHORT,
    /** The call took no time. */
    AT_ONCE,

    /** The thread that made the call waited, but was not expected to. */
    CALLER_BLOCKED,
    /** The thread that made the call closed an executor and waited for its tasks. */
    CALLER_CLOSED_EXECUTOR,
    /** Threads were still alive after the call. */
    LEFT_RUNNING,
    /** A thread that was still alive waited for the next task of its pool. */
    IDLE_WORKER,
    /** Threads were woken by their own timers to look at something. */
    POLLED,
    /** A thread ended with an uncaught exception. */
    THREAD_DIED,
    /** A thread slept while it held a lock that another thread waited for. */
    LOCK_HELD_ASLEEP,

    /** No piece of work started. */
    NOTHING_STARTED,
    /** More pieces of work started than expected. */
    TOO_MANY_STARTED,
    /** Fewer pieces of work started than expected. */
    TOO_FEW_STARTED,
    /** Each piece of work started when the one before it had ended. */
    ONE_BY_ONE,
    /** All pieces of work ran at the same time. */
    ALL_AT_ONCE,
    /** At most some of the pieces of work ran at the same time, but more than one. */
    LIMITED,
    /** Pieces of work started or ended in another order, or at other times, than expected. */
    OTHER_TIMES,
    /** A piece of work was expected to be cancelled, but was not. */
    NOT_CANCELLED,

    /** The check failed in a call that was not its first. */
    LATER_CALL,
    /** Another call of the check was running at the same time. */
    OVERLAPPING_CALLS;

    private static final Set<String> WORDS =
            Arrays.stream(values()).map(Symptom::word).collect(Collectors.toUnmodifiableSet());

    /** The start of a symptom that names the class of what a call threw. */
    public static final String THREW_TYPE = "threw:";

    /** The start of a symptom that names the class of an exception that ended a thread. */
    public static final String DIED_TYPE = "died:";

    /** The start of a symptom that names the part of a check in which the check failed. */
    public static final String IN_PART = "in:";

    /** The start of a symptom that a check itself reports. */
    public static final String SEEN = "seen:";

    /**
     * Returns the word for this symptom in {@code checks.yml} and in reports.
     *
     * @return the name of the constant in lower case, with hyphens
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns whether a text can be a symptom.
     *
     * @param text the text
     * @return true if the text is the word of a constant, or has one of the prefixes
     */
    public static boolean isKnown(String text) {
        return WORDS.contains(text)
                || Set.of(THREW_TYPE, DIED_TYPE, IN_PART, SEEN).stream()
                        .anyMatch(
                                start -> text.startsWith(start) && text.length() > start.length());
    }
}
