package dev.simul.checks;

/** Code that returns nothing and may throw an exception. */
@FunctionalInterface
public interface Action {

    /**
     * Runs the code.
     *
     * @throws Exception if the code throws an exception
     */
    void run() throws Exception;
}
