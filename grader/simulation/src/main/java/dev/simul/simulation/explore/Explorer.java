package dev.simul.simulation.explore;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Schedule;
import dev.simul.simulation.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** Searches for a schedule on which code fails. */
final class Explorer<V> {
    private final Settings settings;
    private final Function<Settings, Outcome<V>> run;
    private final Predicate<Outcome<V>> fails;
    private final Set<Set<AccessSite>> suspected = new HashSet<>();

    Explorer(Settings settings, Function<Settings, Outcome<V>> run, Predicate<Outcome<V>> fails) {
        this.settings = settings;
        this.run = run;
        this.fails = fails;
    }

    Exploration<V> explore(boolean fifoFirst, LongStream seeds) {
        int tried = 0;
        Outcome<V> outcome = null;
        if (fifoFirst) {
            tried++;
            outcome = attempt(Schedule.fifo());
            if (isFailure(outcome)) {
                return new Exploration<>(tried, true, null, outcome, List.of());
            }
        }
        for (long seed : seeds.toArray()) {
            tried++;
            Schedule schedule = Schedule.exploring(seed);
            outcome = attempt(schedule);
            if (isFailure(outcome)) {
                Outcome<V> shrunk =
                        hangs(outcome)
                                ? outcome
                                : new ScheduleShrinker<>(this::on, this::isFailure)
                                        .of(schedule, outcome);
                return new Exploration<>(tried, true, seed, shrunk, shrunk.preemptions());
            }
        }
        return new Exploration<>(
                tried, false, null, outcome == null ? on(Schedule.fifo()) : outcome, List.of());
    }

    /**
     * Runs the code. If the code does not fail but two threads may race, tries to confirm the race.
     */
    private Outcome<V> attempt(Schedule schedule) {
        Outcome<V> outcome = on(schedule);
        if (isFailure(outcome)) {
            return outcome;
        }
        Set<AccessSite> suspects = suspects(outcome);
        if (suspects.isEmpty() || !suspected.add(suspects)) {
            return outcome;
        }
        Outcome<V> confirmation = on(new Schedule.RaceDirected(schedule, suspects));
        return isFailure(confirmation) ? confirmation : outcome;
    }

    private Outcome<V> on(Schedule schedule) {
        return run.apply(settings.withSchedule(schedule));
    }

    private boolean isFailure(Outcome<V> outcome) {
        return outcome.diagnoses().stream().anyMatch(Explorer::isConfirmedRace)
                || fails.test(outcome);
    }

    /**
     * Returns whether a run was stopped by a limit that takes a long time to reach. Such a run is
     * not repeated.
     */
    private static boolean hangs(Outcome<?> outcome) {
        Diagnosis stop = outcome.stoppedBy();
        return stop instanceof Diagnosis.BusyWait || stop instanceof Diagnosis.Stalled;
    }

    private static boolean isConfirmedRace(Diagnosis diagnosis) {
        return diagnosis instanceof Diagnosis.Race race && race.confirmed();
    }

    private static Set<AccessSite> suspects(Outcome<?> outcome) {
        Set<AccessSite> suspects = new HashSet<>();
        for (Diagnosis diagnosis : outcome.diagnoses()) {
            if (diagnosis instanceof Diagnosis.Race race) {
                suspects.add(race.first().site());
                suspects.add(race.second().site());
            }
        }
        return suspects;
    }
}
