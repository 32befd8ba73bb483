/**
 * Tests of libraries that wait, as examples of tests in virtual time. None of the libraries knows
 * about the simulation.
 */
package dev.simul.examples;
