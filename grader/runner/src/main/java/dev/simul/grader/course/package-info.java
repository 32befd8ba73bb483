/**
 * The course as the grader needs it: the manifest, and what the tasks' folders hold, checked
 * against each other.
 *
 * <p>{@link dev.simul.grader.course.Course#read} lists everything that is wrong at once, each with
 * file and line.
 */
@NullMarked
package dev.simul.grader.course;

import org.jspecify.annotations.NullMarked;
