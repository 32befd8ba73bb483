package dev.simul.task.gracefulshutdown;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Board 22: a service that can be shut down in good order. */
public final class Service {

    /**
     * Opens a service.
     *
     * @param workers how many works may go on at the same time, at least one
     */
    public Service(int workers) {}

    /**
     * Accepts a work, unless the service is being shut down; does not wait for it.
     *
     * @param name the work's name, which no other has
     * @param work what to do
     * @return whether it was accepted
     */
    public boolean submit(String name, Callable<?> work) {
        throw new UnsupportedOperationException("Not started yet: submit");
    }

    /**
     * Accepts no work any more, waits until all that was accepted is done, and interrupts the rest
     * when the grace is over.
     *
     * @param grace how long the works may still take, zero or more
     * @return what became of all works
     * @throws InterruptedException if the thread is interrupted; the grace is over at that moment
     */
    public Report shutdown(Duration grace) throws InterruptedException {
        throw new UnsupportedOperationException("Not started yet: shutdown");
    }
}
