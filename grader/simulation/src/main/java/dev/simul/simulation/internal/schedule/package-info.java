/**
 * The schedulers: each decides which runnable thread runs next, and whether a running thread is
 * preempted at an access.
 */
@NullMarked
package dev.simul.simulation.internal.schedule;

import org.jspecify.annotations.NullMarked;
