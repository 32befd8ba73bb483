/**
 * The salt of a course, as an instructor keeps it: the file with the secret, and the record of the
 * tasks that are proven with it. {@link dev.simul.grader.course.CourseSalt} says what a salt does.
 */
@NullMarked
package dev.simul.grader.salt;

import org.jspecify.annotations.NullMarked;
