/** The standard operators, which change class files. They come from PIT. */
@NullMarked
package dev.simul.grader.mutant.standard;

import org.jspecify.annotations.NullMarked;
