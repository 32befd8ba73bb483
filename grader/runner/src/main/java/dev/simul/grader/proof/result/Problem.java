package dev.simul.grader.proof.result;

import java.util.List;

/**
 * Something that keeps a course from being proven.
 *
 * @param file where to mend it, seen from the folder of the kit
 * @param expected what should be there
 * @param found what is there instead
 * @param remedy what to do
 * @param evidence what a check or the compiler said, in lines; may be empty
 */
public record Problem(
        String file, String expected, String found, String remedy, List<String> evidence) {

    /** Takes a copy. */
    public Problem {
        evidence = List.copyOf(evidence);
    }

    public Problem(String file, String expected, String found, String remedy) {
        this(file, expected, found, remedy, List.of());
    }

    /**
     * Says it in one sentence.
     *
     * @return file, expected, found and remedy
     */
    public String sentence() {
        return file + ": expected " + expected + ", found " + found + ": " + remedy;
    }
}
