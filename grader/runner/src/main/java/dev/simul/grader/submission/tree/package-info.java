/**
 * Represents the files of a submission as one tree, whether they are in a folder or in an archive.
 *
 * <p>Archives are read in memory, within {@link dev.simul.grader.submission.tree.IntakeLimits}, and
 * nothing is written to disk. Files that a submission contains only unintentionally are left out
 * here.
 */
@NullMarked
package dev.simul.grader.submission.tree;

import org.jspecify.annotations.NullMarked;
