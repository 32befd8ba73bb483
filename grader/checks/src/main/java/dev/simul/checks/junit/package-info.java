/**
 * The JUnit 5 extension. It runs each check in a simulation, with freshly initialised classes and
 * on every schedule that the check requests.
 */
@NullMarked
package dev.simul.checks.junit;

import org.jspecify.annotations.NullMarked;
