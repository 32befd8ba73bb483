/**
 * Exports a grader for a course to other systems: what Gradescope, PrairieLearn, GitHub, GitLab or
 * Docker needs to grade without the sources of the kit.
 *
 * <p>An export contains the hidden checks, so only instructors may have it.
 */
@NullMarked
package dev.simul.grader.export;

import org.jspecify.annotations.NullMarked;
