package dev.simul.grader.sandbox;

import java.io.IOException;

/** Starts processes, confined or not. */
@FunctionalInterface
public interface ProcessStarter {

    /**
     * Starts a process.
     *
     * @param builder the command, the environment and the working directory
     * @return the process
     * @throws IOException if the process cannot be started
     */
    Process start(ProcessBuilder builder) throws IOException;

    /**
     * Returns whether the processes that this starter returns are not those of the command, but
     * start it.
     *
     * @return true if the process of the command is a descendant of the one that is returned
     */
    default boolean isWrapper() {
        return false;
    }
}
