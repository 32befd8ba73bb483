/**
 * Prints the report that a student reads under {@code mvn test}: a section for each task whose
 * checks ran, instead of long stack traces. JUnit's launcher finds the listener automatically.
 */
@NullMarked
package dev.simul.checks.console;

import org.jspecify.annotations.NullMarked;
