package dev.simul.grader.batch;

import dev.simul.grader.batch.results.Grade;

/** A listener that is notified when the result of a submission is known. Calls never overlap. */
@FunctionalInterface
public interface ClassProgress {
    /**
     * Called for each submission.
     *
     * @param grade the result
     * @param isNew false if the result was already known, or if another grader has recorded it
     */
    void finished(Grade grade, boolean isNew);
}
