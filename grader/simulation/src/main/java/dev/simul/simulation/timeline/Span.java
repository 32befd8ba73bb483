package dev.simul.simulation.timeline;

import org.jspecify.annotations.Nullable;

/**
 * A named piece of work on one lane, as recorded by {@code Simulation.span}.
 *
 * @param name the name of the work
 * @param lane the id of the thread that did the work
 * @param start when the work began
 * @param end when the work ended, or null if it had not ended when the timeline was taken
 * @param failure the exception that the work threw, or null if it returned or had not ended
 */
public record Span(
        String name, int lane, Moment start, @Nullable Moment end, @Nullable Throwable failure) {}
