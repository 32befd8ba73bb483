package dev.simul.checks.verdict;

import java.util.Map;

/**
 * Receives the results that {@link CheckResults} reads from JUnit's events.
 *
 * @param <C> the type by which the receiver identifies a check
 */
public interface CheckListener<C> {
    /**
     * Called when a check begins.
     *
     * @param check the check
     */
    default void started(C check) {}

    /**
     * Called when a check that has begun publishes entries through JUnit's {@code TestReporter}.
     *
     * @param check the check
     * @param entries the published entries, by name
     */
    default void published(C check, Map<String, String> entries) {}

    /**
     * Called once for each check, after {@link #started}.
     *
     * @param check the check
     * @param verdict the verdict on the check
     */
    void finished(C check, Verdict verdict);
}
