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

/** Looks for a schedule on which code fails. */
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

    Exploration<V> explore(boolean usualFirst, LongStream seeds) {
        int tried = 0;
        Outcome<V> outcome = null;
        if (usualFirst) {
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
                        runsForEver(outcome)
                                ? outcome
                                : new ScheduleShrinker<>(this::on, this::isFailure)
                                        .of(schedule, outcome);
                return new Exploration<>(tried, true, seed, shrunk, shrunk.preemptions());
            }
        }
        return new Exploration<>(
                tried, false, null, outcome == null ? on(Schedule.fifo()) : outcome, List.of());
    }

    /** Runs the code; where it meets no failure but two threads may race, lets them meet. */
    private Outcome<V> attempt(Schedule schedule) {
        Outcome<V> outcome = on(schedule);
        if (isFailure(outcome)) {
            return outcome;
        }
        Set<AccessSite> suspects = suspects(outcome);
        if (suspects.isEmpty() || !suspected.add(suspects)) {
            return outcome;
        }
        Outcome<V> meeting = on(new Schedule.RaceDirected(schedule, suspects));
        return isFailure(meeting) ? meeting : outcome;
    }

    private Outcome<V> on(Schedule schedule) {
        return run.apply(settings.withSchedule(schedule));
    }

    private boolean isFailure(Outcome<V> outcome) {
        return outcome.diagnoses().stream().anyMatch(Explorer::isRaceBeyondDoubt)
                || fails.test(outcome);
    }

    /**
     * Tells whether a run took long only to be given up: that is not to be done again and again.
     */
    private static boolean runsForEver(Outcome<?> outcome) {
        Diagnosis stop = outcome.stoppedBy();
        return stop instanceof Diagnosis.BusyWait || stop instanceof Diagnosis.Stalled;
    }

    private static boolean isRaceBeyondDoubt(Diagnosis diagnosis) {
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
