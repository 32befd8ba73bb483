package dev.simul.simulation;

import dev.simul.simulation.timeline.Activity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A thread that could not run, and why.
 *
 * @param id its id on the timeline
 * @param name its name on the timeline
 * @param activity what it was doing
 * @param waitsFor what it waited for, in words ("the monitor of Account 2"), or null if unknown
 * @param heldBy the name of the thread that holds it, or null if there is none or it is unknown
 * @param holds what it holds itself that others of these threads wait for, in words
 * @param note anything else to know about its wait, or null
 * @param stack its frames, innermost first, without those of the simulation
 */
public record WaitingThread(
        int id,
        String name,
        Activity activity,
        @Nullable String waitsFor,
        @Nullable String heldBy,
        List<String> holds,
        @Nullable String note,
        List<StackTraceElement> stack) {

    /** Copies the lists. */
    public WaitingThread {
        holds = List.copyOf(holds);
        stack = List.copyOf(stack);
    }

    /**
     * Returns the innermost frame outside the JDK.
     *
     * @return the line where it waits, or null if all frames are the JDK's
     */
    public @Nullable StackTraceElement site() {
        return stack.stream().filter(StackFrames::isOutsideJdk).findFirst().orElse(null);
    }

    /**
     * Returns one line that says which thread waits, for what, held by which thread, and where.
     *
     * @return the line
     */
    public String describe() {
        return describe(true);
    }

    private String describe(boolean holder) {
        StringBuilder line = new StringBuilder(name);
        if (!holds.isEmpty()) {
            line.append(" holds ").append(String.join(" and ", holds)).append(" and");
        }
        line.append(activity == Activity.SLEEP ? " sleeps" : " waits");
        if (waitsFor != null) {
            line.append(" for ").append(waitsFor);
        }
        if (holder && heldBy != null) {
            line.append(", held by ").append(heldBy);
        }
        StackTraceElement site = site();
        if (site != null) {
            line.append(", at ").append(StackFrames.fileAndLine(site));
        }
        if (note != null) {
            line.append("; ").append(note);
        }
        return line.toString();
    }

    /** Returns a line for each thread; those that wait in a cycle come first. */
    static String describe(List<WaitingThread> threads, List<WaitingThread> cycle) {
        return Stream.concat(
                        cycle.stream().map(thread -> thread.describe(false)),
                        threads.stream()
                                .filter(thread -> !cycle.contains(thread))
                                .map(WaitingThread::describe))
                .map(line -> "  " + line)
                .collect(Collectors.joining("\n"));
    }

    static String describe(List<WaitingThread> threads) {
        return describe(threads, List.of());
    }
}
