/**
 * The record of what every thread of a simulation did, and when: one lane per thread, its waits as
 * segments, and named spans.
 */
@NullMarked
package dev.simul.simulation.timeline;

import org.jspecify.annotations.NullMarked;
