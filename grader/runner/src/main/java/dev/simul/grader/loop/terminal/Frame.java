package dev.simul.grader.loop.terminal;

import java.util.List;

/**
 * A screen.
 *
 * @param head the lines at the top
 * @param body the lines in the middle, which can be scrolled if there are too many
 * @param foot the lines at the bottom
 * @param firstLine the number of the first line of the body to show, from 0
 */
public record Frame(List<String> head, List<String> body, List<String> foot, int firstLine) {
    /** Copies the lists. */
    public Frame {
        head = List.copyOf(head);
        body = List.copyOf(body);
        foot = List.copyOf(foot);
    }
}
