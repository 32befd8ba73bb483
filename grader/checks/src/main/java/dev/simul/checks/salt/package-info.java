/**
 * Chooses the numbers of hidden checks. Checks use {@link dev.simul.checks.Salt}, which finds the
 * source that belongs to the running check.
 */
@NullMarked
package dev.simul.checks.salt;

import org.jspecify.annotations.NullMarked;
