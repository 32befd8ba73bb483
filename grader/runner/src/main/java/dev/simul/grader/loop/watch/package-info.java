/**
 * Notices when a student saves a file. It uses the events of the file system, and works without
 * them.
 */
@NullMarked
package dev.simul.grader.loop.watch;

import org.jspecify.annotations.NullMarked;
