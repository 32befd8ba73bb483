/**
 * Runs tests in place of JUnit: the constructor, what runs before a test, the test, and what runs
 * after it. Extensions that simulate tests are built on these classes.
 */
@NullMarked
package dev.simul.junit.lifecycle;

import org.jspecify.annotations.NullMarked;
