package dev.simul.checks.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The messages about how a call ended, how long it took, and what its threads did. */
public final class CallMessages {
    private CallMessages() {}

    /**
     * The call was expected to return, and threw or still runs.
     *
     * @param ending its result
     * @param why why it should return, or empty
     */
    public static Mismatch didNotReturn(CallResult ending, String why) {
        return finding(because("it to return", why), ending);
    }

    /**
     * The call was expected to return a certain value.
     *
     * @param expected the value
     * @param ending its result
     * @param why why it is this value, or empty
     */
    public static Mismatch otherValue(@Nullable Object expected, CallResult ending, String why) {
        String text = because(ValueText.of(expected), why);
        if (!(ending instanceof CallResult.Returned(Object actual))) {
            return finding(text, ending);
        }
        String found = ending.found();
        if (found.equals(ValueText.of(expected)) && expected != null && actual != null) {
            found +=
                    actual.getClass() == expected.getClass()
                            ? ", another one that is not equal"
                            : ", "
                                    + Phrases.article(actual.getClass().getSimpleName())
                                    + " and not "
                                    + Phrases.article(expected.getClass().getSimpleName());
        } else if (isAnotherOrder(expected, actual)) {
            found += ": the same elements in another order";
        }
        return new Mismatch(text, "returned", found);
    }

    /**
     * The call was expected to return a value of a kind.
     *
     * @param expected such a value, in words
     * @param ending its result
     * @param why why it is such a value, or empty
     */
    public static Mismatch otherKindOfValue(String expected, CallResult ending, String why) {
        return finding(because(expected, why), ending);
    }

    /** The call was expected to return something that the check uses. */
    public static Mismatch returnedNull() {
        return new Mismatch("a value that the check can use", "returned", "null");
    }

    /**
     * The call was expected to throw.
     *
     * @param expected what it was to throw, in words
     * @param ending its result
     * @param why why it should throw, or empty
     */
    public static Mismatch didNotThrow(String expected, CallResult ending, String why) {
        return finding(because(expected, why), ending);
    }

    /**
     * The call took another time than expected.
     *
     * @param expected the time, in words
     * @param elapsed the time it took
     * @param why why it should take that time, or empty
     * @param reading what the timeline says about it, or empty
     */
    public static Mismatch otherTime(
            String expected, Duration elapsed, String why, String reading) {
        return new Mismatch(
                because(expected, why), "took", because(Phrases.duration(elapsed), reading));
    }

    /**
     * The caller waited.
     *
     * @param waited how long, in all
     * @param on what for, in words, or null
     * @param why why it should not, or empty
     */
    public static Mismatch blocked(Duration waited, @Nullable String on, String why) {
        return new Mismatch(
                because("its caller not to be kept waiting", why),
                "",
                "its caller waited " + Phrases.duration(waited) + (on == null ? "" : " in " + on));
    }

    /**
     * Threads were left.
     *
     * @param when from when on there should be none: a clause after "nothing to be running"
     * @param names their names on the timeline
     * @param waitingFor what one of them waited for, in words, or null
     * @param why why there should be none, or empty
     */
    public static Mismatch leftRunning(
            String when, Collection<String> names, @Nullable String waitingFor, String why) {
        return new Mismatch(
                because("nothing to be running " + when, why),
                "",
                Phrases.count(names.size(), "thread")
                        + (names.size() == 1 ? " was" : " were")
                        + " still alive: "
                        + Phrases.list(names)
                        + (waitingFor == null ? "" : "\nwaiting for " + waitingFor));
    }

    /**
     * Threads woke by their own timers.
     *
     * @param most how often they may
     * @param times how often they did
     * @param every the time between two wake-ups of the thread that did most
     * @param why why they should not, or empty
     */
    public static Mismatch polled(int most, int times, @Nullable Duration every, String why) {
        String expected = "it to wait until it is notified, not to wake by a timer and check";
        String allowance =
                most == 0 ? "" : "; at most " + Phrases.count(most, "wake-up") + " would be right";
        return new Mismatch(
                because(expected + allowance, why),
                "",
                "it woke "
                        + (times == 1 ? "once" : times + " times")
                        + " by its own timer"
                        + (every == null ? "" : ", every " + Phrases.duration(every)));
    }

    /**
     * The call was expected to be still running.
     *
     * @param ending its result
     * @param why why it should run, or empty
     */
    public static Mismatch ended(CallResult ending, String why) {
        return finding(because("it to be still running", why), ending);
    }

    static String because(String text, String why) {
        return why.isEmpty() ? text : text + ": " + why;
    }

    private static Mismatch finding(String expected, CallResult ending) {
        String verb = ending.verb();
        return verb.isEmpty()
                ? new Mismatch(expected, "", "it " + ending.found())
                : new Mismatch(expected, verb, ending.found());
    }

    private static boolean isAnotherOrder(@Nullable Object expected, @Nullable Object actual) {
        if (!(expected instanceof List<?> wanted) || !(actual instanceof List<?> given)) {
            return false;
        }
        List<Object> left = new ArrayList<>(wanted);
        return wanted.size() == given.size()
                && given.stream().allMatch(element -> removed(left, element))
                && left.isEmpty();
    }

    private static boolean removed(List<Object> left, @Nullable Object element) {
        for (int i = 0; i < left.size(); i++) {
            if (Objects.equals(left.get(i), element)) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }
}
