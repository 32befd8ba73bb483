package dev.simul.grader.mutant;

import dev.simul.grader.proof.result.Survivor;
import java.util.List;
import java.util.Map;

/**
 * A right answer with one small change.
 *
 * @param operator the id of the operator that made the change
 * @param file the path of the changed file, relative to the kit
 * @param line the number of the first changed line
 * @param method the name of the changed method or class
 * @param before the lines before the change, without indentation
 * @param after the lines after the change, or a description of what the change does
 * @param classes the class files of the mutant and of the given files, by path
 */
record Mutant(
        String operator,
        String file,
        int line,
        String method,
        List<String> before,
        List<String> after,
        Map<String, byte[]> classes) {

    Survivor survivor(String answer) {
        return new Survivor(answer, operator, file, line, method, before, after, null, "");
    }
}
