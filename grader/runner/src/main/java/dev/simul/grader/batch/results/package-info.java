/**
 * Keeps the results of a class in one SQLite file, and writes them as a table.
 *
 * <p>Each result is written as soon as it is known. Several graders may use the same file
 * concurrently.
 */
@NullMarked
package dev.simul.grader.batch.results;

import org.jspecify.annotations.NullMarked;
