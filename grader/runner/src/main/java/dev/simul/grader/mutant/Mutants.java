package dev.simul.grader.mutant;

import java.util.List;
import java.util.Map;

/**
 * The mutants of one answer.
 *
 * @param original the class files of the answer and of the given files, by path
 * @param mutants the mutants to try
 * @param notCompiled the number of mutants that do not compile
 * @param duplicates the number of mutants that do the same as the answer or another mutant
 */
record Mutants(
        Map<String, byte[]> original, List<Mutant> mutants, int notCompiled, int duplicates) {}
