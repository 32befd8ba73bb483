/**
 * The result of grading one submission: scored once as data, then shown on a terminal, as JSON and
 * as JUnit XML.
 *
 * <p>{@link dev.simul.grader.report.Report} is the data. It contains no absolute path, and no time
 * except the time of grading, so that, apart from that time, grading the same submission twice
 * produces the same bytes.
 */
@NullMarked
package dev.simul.grader.report;

import org.jspecify.annotations.NullMarked;
