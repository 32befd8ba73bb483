/**
 * Runs tests of JUnit 5 in virtual time.
 *
 * <p>{@link dev.simul.junit.Simulated} on a class or a method is all that a test needs. Packages
 * below this one are for extensions that simulate tests in their own way.
 */
@NullMarked
package dev.simul.junit;

import org.jspecify.annotations.NullMarked;
