package dev.simul.checks.manifest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The remedies of a task, which a handout does not contain until it is unlocked.
 *
 * @param checks the remedy of each check, by the id of the check
 * @param patterns the remedies of the patterns, in the order of the patterns
 */
public record Remedies(Map<String, String> checks, List<String> patterns) {

    /** Copies the collections. */
    public Remedies {
        checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
        patterns = List.copyOf(patterns);
    }

    /**
     * Returns these remedies as YAML.
     *
     * @return text that the checks of a handout read from {@code .simul/remedies/<task>.yml}
     */
    public String yaml() {
        return ManifestFile.yaml(this);
    }
}
