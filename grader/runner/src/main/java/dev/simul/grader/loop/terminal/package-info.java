/**
 * The terminal of the student's loop: reads keys, and shows screens. In a terminal that cannot move
 * the cursor, each screen is printed below the last one.
 */
@NullMarked
package dev.simul.grader.loop.terminal;

import org.jspecify.annotations.NullMarked;
