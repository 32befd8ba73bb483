/**
 * Charts of waits over virtual time, as text and as SVG. A chart shows rows of bars on a common
 * axis; the meaning of the bars is up to the caller.
 */
@NullMarked
package dev.simul.checks.chart;

import org.jspecify.annotations.NullMarked;
