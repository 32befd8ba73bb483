package dev.simul.checks.text;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Preemption;
import java.util.List;
import java.util.stream.Stream;

/** The messages about data races. */
public final class RaceMessages {
    private RaceMessages() {}

    /**
     * Two threads used the same shared state at the same time.
     *
     * @param race the data race
     */
    public static Mismatch race(Diagnosis.Race race) {
        boolean isObject = race.second().site().kind() == AccessSite.Kind.CALL;
        return new Mismatch(
                "only one thread at a time to use " + race.what(),
                "",
                (isObject
                                ? "two threads called its methods at the same time, without a common lock"
                                : "two threads used it at the same time, without synchronization")
                        + "\n  "
                        + use(race.first())
                        + "\n  "
                        + use(race.second()));
    }

    private static String use(Diagnosis.Race.Access access) {
        return Phrases.name(access.thread()) + " " + use(access.site());
    }

    private static String use(AccessSite site) {
        return site.describe() + ", at " + FrameText.of(site.frame());
    }

    /**
     * Describes the preemptions that made a check fail: which thread was preempted at which line,
     * and which thread ran next.
     *
     * @param preemptions the preemptions, in chronological order
     * @return two lines for each preemption
     */
    public static List<String> steps(List<Preemption> preemptions) {
        return preemptions.stream()
                .flatMap(stop ->
                        Stream.of(
                                Phrases.name(stop.name()) + " stops before it " + use(stop.site()),
                                Phrases.name(stop.nextName()) + " runs"))
                .toList();
    }

    /**
     * Adds the steps in which the threads took turns.
     *
     * @param found what was found
     * @param steps the steps, one line each
     * @return the finding with the steps
     */
    public static Mismatch withSteps(Mismatch found, List<String> steps) {
        return new Mismatch(
                found.expected(),
                found.verb(),
                found.found()
                        + "\nwhen the threads run in this order\n  "
                        + String.join("\n  ", steps));
    }
}
