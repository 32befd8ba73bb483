package dev.simul.grader.sandbox;

/**
 * How the children of a grader are isolated, for reports.
 *
 * @param level the level that was asked for
 * @param mechanism what isolates the children
 */
public record Protection(Isolation level, Mechanism mechanism) {

    /**
     * Returns the isolation in words.
     *
     * @return a phrase of a few words
     */
    public String words() {
        return level == Isolation.OFF ? "off" : level.id() + ", by " + mechanism.words();
    }
}
