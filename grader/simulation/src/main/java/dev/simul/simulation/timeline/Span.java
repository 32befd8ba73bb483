package dev.simul.simulation.timeline;

import org.jspecify.annotations.Nullable;

/**
 * A named piece of work on one lane, as {@code Simulation.span} recorded it.
 *
 * @param name its name
 * @param lane the id of the thread that did it
 * @param start when it began
 * @param end when it ended, or null if it had not
 * @param failure what it threw, or null if it returned or had not ended
 */
public record Span(
        String name, int lane, Moment start, @Nullable Moment end, @Nullable Throwable failure) {}
