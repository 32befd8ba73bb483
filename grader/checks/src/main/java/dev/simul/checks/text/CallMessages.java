package dev.simul.checks.text;

import dev.simul.checks.symptom.Symptom;
import dev.simul.checks.symptom.Symptoms;
import dev.simul.checks.symptom.ValueSymptoms;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The messages about the result of a call, its elapsed time, and the behaviour of its threads. */
public final class CallMessages {
    private CallMessages() {}

    /**
     * The call was expected to return, but it threw an exception or is still running.
     *
     * @param ending the result of the call
     * @param why the reason why the call should return; may be empty
     */
    public static Mismatch didNotReturn(CallResult ending, String why) {
        return finding(because("the call to return", why), ending);
    }

    /**
     * The call was expected to return a given value.
     *
     * @param expected the value
     * @param ending the result of the call
     * @param why the reason why the call should return this value; may be empty
     */
    public static Mismatch otherValue(@Nullable Object expected, CallResult ending, String why) {
        return ending instanceof CallResult.Returned(Object actual)
                ? otherValue(expected, "returned", actual, why)
                : finding(because(ValueText.of(expected), why), ending);
    }

    /**
     * A value was found that differs from the expected one.
     *
     * @param expected the expected value
     * @param verb the verb to put between "but" and the value that was found
     * @param actual the value that was found
     * @param why the reason why this value is expected; may be empty
     */
    static Mismatch otherValue(
            @Nullable Object expected, String verb, @Nullable Object actual, String why) {
        Symptoms symptoms = ValueSymptoms.of(expected, actual);
        Difference both = Difference.of(expected, actual);
        String found = both.found();
        if (found.equals(both.expected()) && expected != null && actual != null) {
            found +=
                    actual.getClass() == expected.getClass()
                            ? ", a different object that is not equal"
                            : ", "
                                    + Phrases.article(Phrases.className(actual.getClass()))
                                    + " and not "
                                    + Phrases.article(Phrases.className(expected.getClass()));
        } else if (symptoms.has(Symptom.OTHER_ORDER)) {
            found += ": the same elements in another order";
        }
        return new Mismatch(because(both.expected(), why), verb, found, symptoms);
    }

    /**
     * The call was expected to return a value of a given kind.
     *
     * @param expected a description of such a value
     * @param ending the result of the call
     * @param why the reason why the call should return such a value; may be empty
     */
    public static Mismatch otherKindOfValue(String expected, CallResult ending, String why) {
        Mismatch finding = finding(because(expected, why), ending);
        return ending instanceof CallResult.Returned(Object value)
                ? finding.with(ValueSymptoms.ofUnexpected(value))
                : finding;
    }

    /** The call returned null, but was expected to return something that the check uses. */
    public static Mismatch returnedNull() {
        return new Mismatch(
                "a value that the check can use",
                "returned",
                "null",
                ValueSymptoms.ofUnexpected(null));
    }

    /**
     * The call was expected to throw an exception.
     *
     * @param expected a description of the expected exception
     * @param ending the result of the call
     * @param why the reason why the call should throw an exception; may be empty
     */
    public static Mismatch didNotThrow(String expected, CallResult ending, String why) {
        return finding(because(expected, why), ending)
                .with(
                        ending.isReturn()
                                ? Symptoms.of(Symptom.DID_NOT_THROW)
                                : Symptoms.NONE.andIf(
                                        ending instanceof CallResult.Threw,
                                        Symptom.OTHER_EXCEPTION));
    }

    /**
     * The call took more or less time than expected.
     *
     * @param expected the expected time, in words
     * @param elapsed the time that the call took
     * @param tooLong whether that time is longer than expected
     * @param why the reason why the call should take the expected time; may be empty
     * @param reading an explanation derived from the timeline; may be empty
     */
    public static Mismatch otherTime(
            String expected, Duration elapsed, boolean tooLong, String why, String reading) {
        return new Mismatch(
                        because(expected, why), "took", because(Phrases.duration(elapsed), reading))
                .with(tooLong ? Symptom.TOO_LONG : Symptom.TOO_SHORT);
    }

    /**
     * The thread that made the call waited, but should not have.
     *
     * @param waited the total time for which the thread waited
     * @param on a description of what the thread waited for, or null
     * @param why the reason why the thread should not wait; may be empty
     */
    public static Mismatch blocked(Duration waited, @Nullable String on, String why) {
        return new Mismatch(
                        because("the calling thread not to wait", why),
                        "",
                        "the calling thread waited "
                                + Phrases.duration(waited)
                                + (on == null ? "" : " in " + on))
                .with(Symptom.CALLER_BLOCKED);
    }

    /**
     * Threads were still alive after the call.
     *
     * @param when the time from which no thread should be alive, in words that follow "no thread to
     *     be alive"
     * @param names the names of the threads on the timeline
     * @param waitingFor a description of what one of the threads waited for, or null
     * @param why the reason why no thread should be alive; may be empty
     */
    public static Mismatch leftRunning(
            String when, Collection<String> names, @Nullable String waitingFor, String why) {
        return new Mismatch(
                        because("no thread to be alive " + when, why),
                        "",
                        Phrases.count(names.size(), "thread")
                                + (names.size() == 1 ? " was" : " were")
                                + " still alive: "
                                + Phrases.list(names.stream().map(Phrases::name).toList())
                                + (waitingFor == null ? "" : "\nwaiting for " + waitingFor))
                .with(Symptom.LEFT_RUNNING);
    }

    /**
     * Threads were woken too often by their own timers.
     *
     * @param most the maximum number of wake-ups allowed
     * @param times the number of wake-ups
     * @param every the time between two wake-ups of the thread that was woken most often
     * @param why the reason why the threads should not be woken by timers; may be empty
     */
    public static Mismatch polled(int most, int times, @Nullable Duration every, String why) {
        String expected =
                "threads to wait until they are notified, not to be woken by a timer to check";
        String allowance =
                most == 0
                        ? ""
                        : "; at most "
                                + Phrases.count(most, "wake-up")
                                + " "
                                + (most == 1 ? "is" : "are")
                                + " allowed";
        return new Mismatch(
                        because(expected + allowance, why),
                        "",
                        "threads were woken "
                                + (times == 1 ? "once" : times + " times")
                                + " by their own timers"
                                + (every == null ? "" : ", every " + Phrases.duration(every)))
                .with(Symptom.POLLED);
    }

    /**
     * The call was expected to still be running, but it has ended.
     *
     * @param ending the result of the call
     * @param why the reason why the call should still be running; may be empty
     */
    public static Mismatch ended(CallResult ending, String why) {
        return finding(because("the call to be still running", why), ending)
                .with(Symptom.RETURNED_EARLY);
    }

    static String because(String text, String why) {
        return why.isEmpty() ? text : text + ": " + why;
    }

    private static Mismatch finding(String expected, CallResult ending) {
        String verb = ending.verb();
        Symptoms symptoms =
                switch (ending) {
                    case CallResult.Threw(Throwable failure) ->
                            Symptoms.ofType(Symptom.THREW_TYPE, failure).and(Symptom.THREW);
                    case CallResult.Running running -> Symptoms.of(Symptom.NOT_RETURNED);
                    case CallResult.Returned returned -> Symptoms.NONE;
                    case CallResult.ReturnedNothing nothing -> Symptoms.NONE;
                };
        return verb.isEmpty()
                ? new Mismatch(expected, "", "the call " + ending.found(), symptoms)
                : new Mismatch(expected, verb, ending.found(), symptoms);
    }
}
