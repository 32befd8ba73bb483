package dev.simul.checks.schedule;

import dev.simul.simulation.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the rows of a picture of a schedule. A short schedule is shown whole. Of a long one, the
 * steps around the forced switches, the waits, and the last steps are shown.
 */
public final class ScheduleRows {
    private static final int SHORT = 60;
    private static final int MOST_SWITCHES = 8;
    private static final int AROUND = 4;
    private static final int AT_THE_END = 8;
    private static final int AT_THE_BEGINNING = 3;

    private ScheduleRows() {}

    /**
     * Returns the rows of a schedule.
     *
     * @param schedule the schedule
     * @return the rows, in the order in which the threads ran
     */
    public static List<ScheduleRow> of(RecordedSchedule schedule) {
        List<Step> steps = schedule.steps();
        BitSet shown = shown(steps);
        List<ScheduleRow> rows = new ArrayList<>();
        int omitted = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (!shown.get(i)) {
                omitted++;
                continue;
            }
            if (omitted > 0) {
                rows.add(new ScheduleRow(null, null, omitted));
                omitted = 0;
            }
            rows.add(new ScheduleRow(steps.get(i), next(steps, i), 0));
        }
        if (omitted > 0) {
            rows.add(new ScheduleRow(null, null, omitted));
        }
        return rows;
    }

    /** Returns the thread that runs after a forced switch, or null if there is no such switch. */
    private static @Nullable Integer next(List<Step> steps, int i) {
        return steps.get(i).kind() == Step.Kind.PREEMPTED
                        && i + 1 < steps.size()
                        && steps.get(i + 1).thread() != steps.get(i).thread()
                ? (Integer) steps.get(i + 1).thread()
                : null;
    }

    private static BitSet shown(List<Step> steps) {
        int size = steps.size();
        BitSet shown = new BitSet(size);
        if (size <= SHORT) {
            shown.set(0, size);
            return shown;
        }
        shown.set(0, AT_THE_BEGINNING);
        shown.set(size - AT_THE_END, size);
        int switches = 0;
        for (int i = size - 1; i >= 0; i--) {
            if (next(steps, i) != null && switches++ < MOST_SWITCHES) {
                shown.set(Math.max(0, i - AROUND), Math.min(size, i + AROUND + 1));
                showReturn(steps, i, shown);
            }
        }
        showLastWaits(steps, shown);
        return shown;
    }

    /** Shows how a thread continues that was stopped. */
    private static void showReturn(List<Step> steps, int stop, BitSet shown) {
        int left = AROUND;
        for (int i = stop + 1; i < steps.size() && left > 0; i++) {
            if (steps.get(i).thread() == steps.get(stop).thread()) {
                shown.set(i);
                left--;
            }
        }
    }

    /** Shows the last wait of each thread, because a deadlock consists of such waits. */
    private static void showLastWaits(List<Step> steps, BitSet shown) {
        List<Integer> seen = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (!seen.contains(step.thread())) {
                seen.add(step.thread());
                if (step.kind() == Step.Kind.WAIT) {
                    shown.set(Math.max(0, i - 1), i + 1);
                }
            }
        }
    }
}
