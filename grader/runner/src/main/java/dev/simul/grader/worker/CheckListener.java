package dev.simul.grader.worker;

import dev.simul.checks.verdict.Verdict;


import dev.simul.grader.course.CheckCall;
import java.util.Map;

/** Hears of checks as they run. */
interface CheckListener {
    /** A check begins. */
    void started(CheckCall check);

    /** A check that runs has something to hand over, by name. */
    default void published(Map<String, String> entries) {}

    /** A check has ended; there is one such call for each that began. */
    void finished(CheckCall check, Verdict reading);
}
