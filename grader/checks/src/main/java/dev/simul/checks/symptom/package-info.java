/**
 * What was seen when a check failed, in words that the advice of a course can refer to.
 *
 * <p>The same check fails for many reasons. So advice is not tied to a check alone: it also names
 * the symptoms that support it, and is shown only if they were seen.
 */
@NullMarked
package dev.simul.checks.symptom;

import org.jspecify.annotations.NullMarked;
