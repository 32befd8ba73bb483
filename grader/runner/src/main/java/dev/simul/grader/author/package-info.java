/**
 * Edits a course as its author asks: adds, renames, moves and removes tasks. Each edit changes
 * everything that belongs to a task: its folder, poms, the manifest, READMEs, and known answers.
 */
@NullMarked
package dev.simul.grader.author;

import org.jspecify.annotations.NullMarked;
