package dev.simul.grader.protocol;

import dev.simul.grader.verdict.CheckVerdict;

/** A message from the child JVM that runs the checks of a task. */
public sealed interface WorkerMessage {

    /** A check has started. */
    record Started(String checkId) implements WorkerMessage {}

    /** A check has ended. */
    record Finished(CheckVerdict verdict) implements WorkerMessage {}

    /** All checks of the run have ended. */
    record Done() implements WorkerMessage {}
}
