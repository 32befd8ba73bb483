/**
 * The formats in which a report is shown: on a terminal, and in one file each.
 *
 * <p>A format receives a {@link dev.simul.grader.report.ShownReport}, from which everything that
 * its readers must not see has been removed.
 */
@NullMarked
package dev.simul.grader.report.format;

import org.jspecify.annotations.NullMarked;
