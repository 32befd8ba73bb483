/**
 * The JUnit 5 extension: runs a check in a simulation, on freshly initialised classes and on every
 * schedule it asks for.
 */
@NullMarked
package dev.simul.checks.junit;

import org.jspecify.annotations.NullMarked;
