/** The JUnit extension behind {@link dev.simul.junit.Simulated}. */
@NullMarked
package dev.simul.junit.extension;

import org.jspecify.annotations.NullMarked;
