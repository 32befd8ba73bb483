/**
 * The source files of an answer as the operators see them: the trees of the compiler, what the code
 * can do, and changes of the text.
 */
@NullMarked
package dev.simul.grader.mutant.source;

import org.jspecify.annotations.NullMarked;
