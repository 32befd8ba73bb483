package dev.simul.grader.hostile;

import java.util.Arrays;

/** What stops hostile answers. Tests and a benchmark remove one layer at a time. */
public enum Layer {
    /** Intake refuses files that are not plain sources of the task. */
    INTAKE("intake", false),
    /** The compiler runs no code of an answer, and its process has limits. */
    COMPILER("compiler", false),
    /** Class files are checked against the list of what an answer may use. */
    ALLOW_LIST("allow-list", true),
    /** What runs and judges the checks is a module that is closed to the answer. */
    CLOSED_HARNESS("closed harness", true),
    /**
     * Only what the checks see counts: no method of an answer is asked for a verdict, and neither
     * an exit code nor printed text is one. What checks use of the JDK cannot be changed.
     */
    CHECKS("checks", false),
    /** The simulation refuses what it cannot observe. */
    SIMULATION("simulation", true),
    /** Landlock denies files. */
    LANDLOCK("Landlock", true),
    /** The filter of system calls denies the network, processes and signals. */
    SECCOMP("seccomp", true),
    /** The environment of a child is empty. */
    ENVIRONMENT("empty environment", true),
    /** The grader limits what a child uses. */
    LIMITS("limits", true),
    /** The grader believes only verdicts with the right code. */
    RECORDS("authenticated verdicts", true),
    /** Planted answers show whether the judge was changed. */
    PLANTED("planted answers", true);

    private final String words;
    private final boolean isRemovable;

    Layer(String words, boolean isRemovable) {
        this.words = words;
        this.isRemovable = isRemovable;
    }

    /** Returns whether there is a grader without this layer; the others are part of all code. */
    boolean isRemovable() {
        return isRemovable;
    }

    /** Returns the layer that has a name. */
    static Layer of(String words) {
        return Arrays.stream(values())
                .filter(layer -> layer.words.equalsIgnoreCase(words))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "expected a layer, such as '"
                                        + ALLOW_LIST.words
                                        + "', found '"
                                        + words
                                        + "'"));
    }

    @Override
    public String toString() {
        return words;
    }
}
