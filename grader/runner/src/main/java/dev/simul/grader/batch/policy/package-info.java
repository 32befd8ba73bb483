/** Collects what policies need to know about the submissions of a class, and applies them. */
@NullMarked
package dev.simul.grader.batch.policy;

import org.jspecify.annotations.NullMarked;
