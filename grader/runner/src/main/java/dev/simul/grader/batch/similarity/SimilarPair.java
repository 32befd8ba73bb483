package dev.simul.grader.batch.similarity;

import java.math.BigDecimal;

/**
 * Two submissions whose answers to a task are similar.
 *
 * @param task the id of the task
 * @param first the name of one submission
 * @param second the name of the other submission
 * @param percent the share of both answers that matches, from 0 to 100
 */
public record SimilarPair(String task, String first, String second, BigDecimal percent) {}
