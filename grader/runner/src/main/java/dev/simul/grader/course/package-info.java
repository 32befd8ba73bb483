/**
 * The course: the manifest and the folders of the tasks, checked against each other.
 *
 * <p>{@link dev.simul.grader.course.Course#read} lists all errors together, each with its file and
 * line.
 */
@NullMarked
package dev.simul.grader.course;

import org.jspecify.annotations.NullMarked;
