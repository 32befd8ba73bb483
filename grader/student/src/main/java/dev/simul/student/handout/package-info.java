/**
 * The folder that a student receives: the list of its files, how it is written and updated, and how
 * an unlock file is applied to it.
 *
 * <p>The grader writes a handout with these classes, and the student's command updates it with the
 * same classes.
 */
@NullMarked
package dev.simul.student.handout;

import org.jspecify.annotations.NullMarked;
