package dev.simul.checks;

/** Code that returns nothing and may throw. */
@FunctionalInterface
public interface Action {

    /**
     * Runs the code.
     *
     * @throws Exception whatever it throws
     */
    void run() throws Exception;
}
