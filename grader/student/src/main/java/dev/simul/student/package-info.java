/**
 * The command {@code simul} of a handout: runs the checks of boards, applies unlock files and
 * updates, and packs what is handed in.
 */
@NullMarked
package dev.simul.student;

import org.jspecify.annotations.NullMarked;
