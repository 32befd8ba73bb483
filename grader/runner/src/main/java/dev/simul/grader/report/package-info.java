/**
 * The result of grading one submission: scored once as data, then shown on a terminal, as JSON and
 * as JUnit XML.
 *
 * <p>{@link dev.simul.grader.report.Report} is the data. It holds no absolute path, and no time
 * except when it was graded, so that grading the same submission twice gives the same bytes.
 */
@NullMarked
package dev.simul.grader.report;

import org.jspecify.annotations.NullMarked;
