package dev.simul.grader.proof.result;

import java.util.List;

/**
 * A reason why a course is not proven.
 *
 * @param file the file to correct, relative to the kit
 * @param expected what was expected
 * @param found what was found instead
 * @param remedy how to correct the file
 * @param evidence the lines that a check or the compiler reported; may be empty
 */
public record Problem(
        String file, String expected, String found, String remedy, List<String> evidence) {

    /** Copies the list. */
    public Problem {
        evidence = List.copyOf(evidence);
    }

    public Problem(String file, String expected, String found, String remedy) {
        this(file, expected, found, remedy, List.of());
    }

    /**
     * Returns the problem as one sentence.
     *
     * @return a sentence with the file, what was expected and found, and the remedy
     */
    public String sentence() {
        return file + ": expected " + expected + ", found " + found + ": " + remedy;
    }
}
