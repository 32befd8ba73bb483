/**
 * Shows the schedule on which a check fails, step by step: as text, as a page, and as a trace for
 * Perfetto.
 */
@NullMarked
package dev.simul.grader.replay;

import org.jspecify.annotations.NullMarked;
