/**
 * The wording of every message: expected, actual, and what to do.
 *
 * <p>A message is built from values by one class; tests hold each sentence.
 */
@NullMarked
package dev.simul.checks.text;

import org.jspecify.annotations.NullMarked;
