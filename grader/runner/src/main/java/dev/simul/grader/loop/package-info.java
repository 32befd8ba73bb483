/**
 * The student's loop: watches the boards, checks the one that was saved, and shows the verdict.
 *
 * <p>{@link dev.simul.grader.loop.Loop} handles one event after another: a key, a saved file, a
 * verdict.
 */
@NullMarked
package dev.simul.grader.loop;

import org.jspecify.annotations.NullMarked;
