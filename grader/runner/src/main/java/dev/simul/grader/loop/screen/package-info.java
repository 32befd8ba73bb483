/**
 * The screens of the student's loop, as lines of text. They are laid out for any width from 40
 * columns, and say nothing by colour alone.
 */
@NullMarked
package dev.simul.grader.loop.screen;

import org.jspecify.annotations.NullMarked;
