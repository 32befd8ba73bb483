/**
 * What every thread of a simulation did, and when: a lane a thread, its waits as segments, named
 * spans across them.
 */
@NullMarked
package dev.simul.simulation.timeline;

import org.jspecify.annotations.NullMarked;
