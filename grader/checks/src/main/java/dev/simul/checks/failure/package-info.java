/** The failure of a check and the evidence that it shows. */
@NullMarked
package dev.simul.checks.failure;

import org.jspecify.annotations.NullMarked;
