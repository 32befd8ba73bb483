/**
 * Draws what threads did as rows of bars over an axis of virtual time.
 *
 * <p>A {@link dev.simul.checks.timeline.Chart} says what to draw; {@link
 * dev.simul.checks.timeline.LaneText} draws it as lines of text.
 */
@NullMarked
package dev.simul.checks.timeline;

import org.jspecify.annotations.NullMarked;
