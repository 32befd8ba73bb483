/** What a simulation promises, each promise a test. */
@NullMarked
package dev.simul.simulation;

import org.jspecify.annotations.NullMarked;
