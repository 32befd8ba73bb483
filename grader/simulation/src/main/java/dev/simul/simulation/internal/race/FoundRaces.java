package dev.simul.simulation.internal.race;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.Diagnosis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** The races of one simulation: the first race for each pair of sites. */
final class FoundRaces {
    private final Map<Set<AccessSite>, Race> races = new LinkedHashMap<>();

    void add(Race race) {
        Set<AccessSite> sites = new HashSet<>();
        sites.add(race.firstSite());
        sites.add(race.secondSite());
        races.putIfAbsent(sites, race);
    }

    List<Diagnosis> diagnoses(IntFunction<String> names, boolean confirmed) {
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (Race race : races.values()) {
            diagnoses.add(
                    new Diagnosis.Race(
                            race.what(),
                            new Diagnosis.Race.Access(names.apply(race.first()), race.firstSite()),
                            new Diagnosis.Race.Access(
                                    names.apply(race.second()), race.secondSite()),
                            confirmed));
        }
        return diagnoses;
    }
}
