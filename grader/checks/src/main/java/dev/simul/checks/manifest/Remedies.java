package dev.simul.checks.manifest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The remedies of a task, which a handout does not contain until it is unlocked.
 *
 * @param advice the remedy of each advice of the task and of the course, by the id of the advice
 */
public record Remedies(Map<String, String> advice) {

    /** No remedies. */
    static final Remedies NONE = new Remedies(Map.of());

    /** Copies the map. */
    public Remedies {
        advice = Collections.unmodifiableMap(new LinkedHashMap<>(advice));
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
