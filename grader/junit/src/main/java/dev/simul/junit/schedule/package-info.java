/** Runs a test on one schedule after another. */
@NullMarked
package dev.simul.junit.schedule;

import org.jspecify.annotations.NullMarked;
