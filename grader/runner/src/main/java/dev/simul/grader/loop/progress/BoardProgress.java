package dev.simul.grader.loop.progress;

import java.math.BigDecimal;

/**
 * The last verdict on a board.
 *
 * @param state the state of the board
 * @param points the points of the checks that passed
 * @param maxPoints the points of the checks that ran
 * @param sources the hash of the sources that were checked
 */
public record BoardProgress(
        BoardState state, BigDecimal points, BigDecimal maxPoints, String sources) {}
