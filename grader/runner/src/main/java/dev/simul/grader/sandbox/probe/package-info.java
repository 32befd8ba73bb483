/** Finds out by trying what a child in a sandbox can do. */
@NullMarked
package dev.simul.grader.sandbox.probe;

import org.jspecify.annotations.NullMarked;
