package dev.simul.simulation;

import dev.simul.simulation.timeline.Activity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A thread that could not run, and the reason.
 *
 * @param id the id of the thread on the timeline
 * @param name the name of the thread on the timeline
 * @param activity the kind of wait
 * @param waitsFor a description of what the thread was waiting for ("the monitor of Account 2"), or
 *     null if unknown
 * @param heldBy the name of the thread that holds the awaited resource, or null if no thread holds
 *     it or the holder is unknown
 * @param holds descriptions of the resources that this thread holds and that other threads are
 *     waiting for
 * @param note additional information about the wait, or null
 * @param stack the frames of the thread, innermost first, without the frames of the simulation
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
     * @return the frame in which the thread waits, or null if all frames belong to the JDK
     */
    public @Nullable StackTraceElement site() {
        return stack.stream().filter(StackFrames::isOutsideJdk).findFirst().orElse(null);
    }

    /**
     * Returns one line that names the thread, the awaited resource and its holder, and the place in
     * the code.
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

    /** Returns a line for each thread; the threads in the cycle come first. */
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
