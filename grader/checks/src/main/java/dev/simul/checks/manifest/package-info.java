/**
 * The course as its manifest {@code checks.yml} describes it: tasks, checks, points and hints.
 *
 * <p>{@link dev.simul.checks.manifest.Manifest} is read from the file and refuses one that makes no
 * sense.
 */
@NullMarked
package dev.simul.checks.manifest;

import org.jspecify.annotations.NullMarked;
