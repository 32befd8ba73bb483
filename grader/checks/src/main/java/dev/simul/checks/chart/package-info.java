/**
 * Charts of waits over virtual time, as text and as SVG. A chart shows rows of bars on a common
 * axis and knows nothing of what they mean.
 */
@NullMarked
package dev.simul.checks.chart;

import org.jspecify.annotations.NullMarked;
