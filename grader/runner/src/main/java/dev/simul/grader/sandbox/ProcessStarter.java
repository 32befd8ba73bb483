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
}
