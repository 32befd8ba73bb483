package dev.simul.grader.proof.result;

/**
 * The mutants that one operator made.
 *
 * @param operator the id of the operator
 * @param numbers the numbers of the mutants
 */
public record OperatorMutants(String operator, MutantTally numbers) {}
