package dev.simul.checks.verdict;

import dev.simul.checks.observe.StudentFrames;
import dev.simul.checks.text.Mismatch;
import dev.simul.checks.text.RaceMessages;
import dev.simul.simulation.AccessSite;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Preemption;
import java.util.ArrayList;
import java.util.List;

/** Says in a student's words what threads did to each other. */
public final class RaceExplanation {
    private RaceExplanation() {}

    static Mismatch of(Diagnosis.Race race) {
        return RaceMessages.race(
                race.what(),
                race.second().site().kind() == AccessSite.Kind.CALL,
                use(race.first()),
                use(race.second()));
    }

    private static String use(Diagnosis.Race.Access access) {
        return access.thread() + " " + deed(access.site());
    }

    /** Says who had to be stopped where, and who went on, for a check to fail; a line each. */
    public static List<String> of(List<Preemption> preemptions) {
        List<String> lines = new ArrayList<>();
        for (Preemption stop : preemptions) {
            lines.add(stop.name() + " stops before it " + deed(stop.site()));
            lines.add(stop.nextName() + " goes on");
        }
        return lines;
    }

    private static String deed(AccessSite site) {
        return site.describe() + ", at " + StudentFrames.words(site.frame());
    }
}
