/**
 * The wording of every message: the expectation, the finding, and the advice.
 *
 * <p>Each message is built from values by a single class, and tests cover the wording.
 */
@NullMarked
package dev.simul.checks.text;

import org.jspecify.annotations.NullMarked;
