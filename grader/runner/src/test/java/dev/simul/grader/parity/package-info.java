/** A check gets the same verdict under {@code mvn test} and in the grader. */
@NullMarked
package dev.simul.grader.parity;

import org.jspecify.annotations.NullMarked;
