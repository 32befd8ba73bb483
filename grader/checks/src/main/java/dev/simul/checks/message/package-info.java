/**
 * The sentences a student reads when a check fails, all in one place so that they keep one voice.
 *
 * <p>A {@link dev.simul.checks.message.Finding} is what was expected and what was found instead;
 * the classes beside it make one for each kind of check.
 */
@NullMarked
package dev.simul.checks.message;

import org.jspecify.annotations.NullMarked;
