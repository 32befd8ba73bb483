/**
 * The generated parts of the README of a course: the table of its boards, and the numbers of its
 * checks and known answers. Everything around these parts is left as the author wrote it.
 */
@NullMarked
package dev.simul.grader.readme;

import org.jspecify.annotations.NullMarked;
