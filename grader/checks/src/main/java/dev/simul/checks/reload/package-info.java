/** Gives each run of a check freshly initialised classes. */
@NullMarked
package dev.simul.checks.reload;

import org.jspecify.annotations.NullMarked;
