/** Checks that end in other ways than passing and failing; they are no tests themselves. */
@NullMarked
package dev.simul.grader.worker.sample;

import org.jspecify.annotations.NullMarked;
