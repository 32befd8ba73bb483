/** The failure of a check, and the evidence that the failure contains. */
@NullMarked
package dev.simul.checks.failure;

import org.jspecify.annotations.NullMarked;
