/**
 * The command {@code simul} of a handout. It runs the checks of boards, applies unlock files and
 * updates, and packs the files that a student hands in.
 */
@NullMarked
package dev.simul.student;

import org.jspecify.annotations.NullMarked;
