/**
 * The record of what every thread of a simulation did, and when: one lane per thread, one segment
 * per wait of the thread, and named spans.
 */
@NullMarked
package dev.simul.simulation.timeline;

import org.jspecify.annotations.NullMarked;
