package dev.simul.grader.classof;

/**
 * A goal, and what was measured.
 *
 * @param name what is measured, with its unit
 * @param most the greatest value that meets the goal
 * @param found the value that was measured
 */
record Goal(String name, double most, double found) {

    boolean isMet() {
        return found <= most;
    }

    @Override
    public String toString() {
        return "%-62s at most %7.2f, found %8.2f: %s"
                .formatted(name, most, found, isMet() ? "met" : "missed");
    }
}
