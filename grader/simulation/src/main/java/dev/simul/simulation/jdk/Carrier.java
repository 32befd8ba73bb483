package dev.simul.simulation.jdk;

/**
 * The one platform thread a simulation's threads take turns on; by it hooks know their simulation.
 */
public final class Carrier extends Thread {
    final Host host;

    /**
     * Makes the carrier of a simulation; it ends with the work.
     *
     * @param host the simulation
     * @param work its loop
     */
    public Carrier(Host host, Runnable work) {
        super(null, work, "simulation", 0, false);
        this.host = host;
        setDaemon(true);
    }
}
