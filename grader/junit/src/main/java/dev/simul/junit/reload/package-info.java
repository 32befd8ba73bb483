/** Gives each run of a test freshly initialised classes. */
@NullMarked
package dev.simul.junit.reload;

import org.jspecify.annotations.NullMarked;
