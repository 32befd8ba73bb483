package dev.simul.grader.batch;

import dev.simul.grader.batch.results.Grade;

/** Is notified about each submission whose result is known. Calls never overlap. */
@FunctionalInterface
public interface ClassProgress {
    /**
     * Called for each submission.
     *
     * @param grade the result
     * @param isNew false if the result was known already, or if another grader has found it
     */
    void finished(Grade grade, boolean isNew);
}
