/** The HTML page that shows a report. */
@NullMarked
package dev.simul.grader.report.page;

import org.jspecify.annotations.NullMarked;
