package dev.simul.simulation.internal.delegate;

/** The random numbers of a simulation. */
public interface RandomDelegate {
    /** Returns the next number of the running thread's own random sequence. */
    long nextLong();

    /** Returns the number from which the running thread seeds its own generator. */
    long threadSeed();

    /**
     * Returns the running thread's number in the simulation, for a random number that the thread
     * draws.
     */
    long threadNumber();
}
