package dev.simul.grader.batch.roster;

import dev.simul.grader.batch.intake.Handed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the name of the user in the name of a repository, such as {@code week-1-octocat}. */
final class RepositoryNames {
    private static final Pattern ENDING =
            Pattern.compile("(?i)\\.(zip|tar|tgz|tar\\.gz|java|git)$");
    private static final int FEWEST = 2;

    private RepositoryNames() {}

    /** Returns the name of a folder or file without an extension such as {@code .zip}. */
    static String stem(String name) {
        return ENDING.matcher(name).replaceFirst("");
    }

    /**
     * Returns the prefixes that most names with '-' have in common. Each prefix ends with '-', and
     * the shortest comes first. There may be several, because users may also have '-' in their
     * names.
     */
    static List<String> prefixes(List<Handed> submissions) {
        List<String> stems =
                submissions.stream()
                        .filter(handed -> !handed.parsed().isOfPlatform())
                        .map(handed -> stem(handed.name()))
                        .filter(stem -> stem.contains("-"))
                        .toList();
        Map<String, Integer> counts = new HashMap<>();
        for (String stem : stems) {
            for (int end = stem.indexOf('-'); end >= 0; end = stem.indexOf('-', end + 1)) {
                counts.merge(stem.substring(0, end + 1), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= FEWEST)
                .filter(count -> count.getValue() * 2 > stems.size())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(String::length).thenComparing(String::compareTo))
                .toList();
    }
}
