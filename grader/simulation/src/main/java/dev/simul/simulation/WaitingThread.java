package dev.simul.simulation;

import dev.simul.simulation.timeline.Activity;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A thread that could not go on, and why.
 *
 * @param name its name on the timeline
 * @param activity what it was doing
 * @param waitsFor what it waited for, in words ("the monitor of a Bank.Account"), or null where
 *     nothing is known
 * @param heldBy the name of the thread that has it, or null where nobody or nobody known has it
 * @param stack its frames, innermost first, those of the simulation left out
 */
public record WaitingThread(
        String name,
        Activity activity,
        @Nullable String waitsFor,
        @Nullable String heldBy,
        List<StackTraceElement> stack) {

    /** Takes a copy of the frames. */
    public WaitingThread {
        stack = List.copyOf(stack);
    }

    /**
     * Returns the innermost frame outside the JDK.
     *
     * @return the line where it waits, or null where all frames are the JDK's
     */
    public @Nullable StackTraceElement site() {
        return stack.stream().filter(Frames::isOutsideJdk).findFirst().orElse(null);
    }

    /**
     * Says in one line who waits, for what, held by whom, and where.
     *
     * @return one line of text
     */
    public String describe() {
        String doing =
                switch (activity) {
                    case SLEEP -> "sleeps";
                    case WAIT -> "waits";
                    case BLOCKED -> "is blocked";
                };
        StringBuilder line = new StringBuilder(name).append(' ').append(doing);
        if (waitsFor != null) {
            line.append(activity == Activity.BLOCKED ? " before " : " for ").append(waitsFor);
        }
        if (heldBy != null) {
            line.append(", held by ").append(heldBy);
        }
        StackTraceElement site = site();
        if (site != null) {
            line.append(", at ").append(Frames.shortly(site));
        }
        return line.toString();
    }

    static String describe(List<WaitingThread> threads) {
        return threads.stream()
                .map(thread -> "  " + thread.describe())
                .collect(Collectors.joining("\n"));
    }
}
