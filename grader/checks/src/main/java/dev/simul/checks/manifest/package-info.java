/**
 * The course as its manifest {@code checks.yml} describes it: tasks, checks, points and hints.
 *
 * <p>{@link dev.simul.checks.manifest.Manifest} reads the file and refuses an invalid one.
 */
@NullMarked
package dev.simul.checks.manifest;

import org.jspecify.annotations.NullMarked;
