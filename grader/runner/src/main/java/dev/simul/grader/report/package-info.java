/**
 * The result of grading one submission, as data.
 *
 * <p>{@link dev.simul.grader.report.Report} is the data. It contains no absolute path, and no time
 * except the time of grading. So grading the same submission twice produces the same bytes, apart
 * from that time.
 */
@NullMarked
package dev.simul.grader.report;

import org.jspecify.annotations.NullMarked;
