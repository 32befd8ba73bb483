package dev.simul.checks;

import dev.simul.checks.message.Finding;
import dev.simul.checks.message.RaceMessages;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Preemption;
import dev.simul.simulation.Site;
import java.util.ArrayList;
import java.util.List;

/** Says in a student's words what threads did to each other. */
final class RaceWords {
    private RaceWords() {}

    static Finding of(Diagnosis.Race race) {
        return RaceMessages.race(
                race.what(),
                race.second().site().kind() == Site.Kind.CALL,
                use(race.first()),
                use(race.second()));
    }

    private static String use(Diagnosis.Race.Access access) {
        return access.thread() + " " + deed(access.site());
    }

    /** Says who had to be stopped where, and who went on, for a check to fail; a line each. */
    static List<String> of(List<Preemption> preemptions) {
        List<String> lines = new ArrayList<>();
        for (Preemption stop : preemptions) {
            lines.add(stop.name() + " stops before it " + deed(stop.site()));
            lines.add(stop.nextName() + " goes on");
        }
        return lines;
    }

    private static String deed(Site site) {
        return site.deed() + ", at " + StudentFrames.words(site.frame());
    }
}
