package dev.simul.checks.text;

import java.util.List;

/** Says what went wrong between threads that share something. */
public final class RaceMessages {
    private RaceMessages() {}

    /**
     * Two threads used the same thing at the same time.
     *
     * @param what what they share: "total", "an element of an int[]", "an ArrayList"
     * @param object whether that is an object of the JDK, which threads are inside of, and not a
     *     variable
     * @param first who did what where: "thread-1 writes total, at Bank.add(Bank.java:14)"
     * @param second the same of the other thread
     */
    public static Mismatch race(String what, boolean object, String first, String second) {
        return new Mismatch(
                "one thread at a time to use " + what,
                "",
                (object
                                ? "two threads were inside it at once, without a common lock"
                                : "two use it at once, with nothing that orders them")
                        + "\n  "
                        + first
                        + "\n  "
                        + second);
    }

    /**
     * Puts below what was found how the threads took turns.
     *
     * @param found what was found
     * @param steps a line for each
     * @return the finding with the steps
     */
    public static Mismatch withSteps(Mismatch found, List<String> steps) {
        return new Mismatch(
                found.expected(),
                found.verb(),
                found.found()
                        + "\nwhen the threads take turns like this\n  "
                        + String.join("\n  ", steps));
    }
}
