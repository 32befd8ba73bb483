/** The failure of a check, and the evidence that the failure shows. */
@NullMarked
package dev.simul.checks.failure;

import org.jspecify.annotations.NullMarked;
