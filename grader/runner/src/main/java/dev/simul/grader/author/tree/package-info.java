/**
 * The files of a course while they are edited. All edits are made in memory first; then they are
 * written together, and undone together if one of them fails.
 */
@NullMarked
package dev.simul.grader.author.tree;

import org.jspecify.annotations.NullMarked;
