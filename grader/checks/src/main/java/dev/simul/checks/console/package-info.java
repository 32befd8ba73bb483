/**
 * Prints what a student reads under {@code mvn test}: a report for each task whose checks ran, in
 * place of a wall of stack traces. JUnit's launcher finds it by itself.
 */
@NullMarked
package dev.simul.checks.console;

import org.jspecify.annotations.NullMarked;
