package dev.simul.grader.worker;

/** Hears of checks as they run. */
interface CheckListener {
    /** A check begins. */
    void started(CheckCall check);

    /** A check has ended; there is one such call for each that began. */
    void finished(CheckCall check, FailureReading reading);
}
