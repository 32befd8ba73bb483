package dev.simul.simulation.explore;

import dev.simul.simulation.Outcome;
import dev.simul.simulation.Preemption;
import dev.simul.simulation.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reduces the preemptions of a failing schedule to a few with which the code still fails.
 *
 * <p>The algorithm is ddmin: Zeller and Hildebrandt, Simplifying and isolating failure-inducing
 * input, IEEE Transactions on Software Engineering 28(2), 2002. The first half of the algorithm is
 * left out, because a part of a schedule is unlikely to fail on its own.
 */
final class ScheduleShrinker<V> {
    private static final int MOST_RUNS = 150;

    private final Function<Schedule, Outcome<V>> run;
    private final Predicate<Outcome<V>> fails;
    private int runs;

    ScheduleShrinker(Function<Schedule, Outcome<V>> run, Predicate<Outcome<V>> fails) {
        this.run = run;
        this.fails = fails;
    }

    /** Returns an outcome that also fails, on a schedule with the fewest preemptions found. */
    Outcome<V> of(Schedule schedule, Outcome<V> failing) {
        List<Preemption> preemptions = failing.preemptions();
        for (boolean fifo : new boolean[] {true, false}) {
            Outcome<V> again = run.apply(new Schedule.Replay(schedule, fifo, preemptions));
            if (fails.test(again)) {
                return shrink(schedule, fifo, again);
            }
        }
        return failing;
    }

    private Outcome<V> shrink(Schedule schedule, boolean fifo, Outcome<V> failing) {
        Outcome<V> smallest = failing;
        int parts = 2;
        while (runs < MOST_RUNS && !smallest.preemptions().isEmpty()) {
            Outcome<V> smaller = withoutOnePart(schedule, fifo, smallest, parts);
            if (smaller != null) {
                smallest = smaller;
                parts = Math.max(2, parts - 1);
            } else if (parts < smallest.preemptions().size()) {
                parts *= 2;
            } else {
                break;
            }
        }
        return smallest;
    }

    private @Nullable Outcome<V> withoutOnePart(
            Schedule schedule, boolean fifo, Outcome<V> failing, int parts) {
        List<Preemption> preemptions = failing.preemptions();
        int size = preemptions.size();
        int count = Math.min(parts, size);
        for (int part = 0; part < count; part++) {
            List<Preemption> rest = new ArrayList<>(preemptions.subList(0, part * size / count));
            rest.addAll(preemptions.subList((part + 1) * size / count, size));
            runs++;
            Outcome<V> outcome = run.apply(new Schedule.Replay(schedule, fifo, rest));
            if (fails.test(outcome) && outcome.preemptions().size() < size) {
                return outcome;
            }
        }
        return null;
    }
}
