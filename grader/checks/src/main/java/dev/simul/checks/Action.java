package dev.simul.checks;

/** Code that returns nothing and may throw. */
@FunctionalInterface
public interface Action {

    /**
     * Runs the code.
     *
     * @throws Exception if the code throws
     */
    void run() throws Exception;
}
