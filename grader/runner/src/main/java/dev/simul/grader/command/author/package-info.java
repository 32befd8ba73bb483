/**
 * The commands with which an author writes and changes a course. They only read options and print.
 */
@NullMarked
package dev.simul.grader.command.author;

import org.jspecify.annotations.NullMarked;
