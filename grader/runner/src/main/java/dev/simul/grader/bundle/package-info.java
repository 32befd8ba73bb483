/**
 * Writes a course as one encrypted file for a CI system, and opens it. The content is only ever
 * unpacked in memory, so that no hidden check is written to a disk.
 */
@NullMarked
package dev.simul.grader.bundle;

import org.jspecify.annotations.NullMarked;
