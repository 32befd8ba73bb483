/** Observations of a call under test: its spans, its threads and its timing. */
@NullMarked
package dev.simul.checks.observe;

import org.jspecify.annotations.NullMarked;
