package dev.simul.checks.schedule;

import dev.simul.simulation.Step;
import org.jspecify.annotations.Nullable;

/**
 * A row of the picture of a schedule.
 *
 * @param step the step of one thread, or null if the row stands for steps that are left out
 * @param next the id of the thread that runs next if the row is a switch to another thread that the
 *     schedule forces; otherwise null
 * @param omitted the number of steps that are left out
 */
public record ScheduleRow(@Nullable Step step, @Nullable Integer next, int omitted) {
    /**
     * Returns whether the row is a switch to another thread, although the thread that ran before
     * could continue.
     *
     * @return true if so
     */
    public boolean isSwitch() {
        return next != null;
    }
}
