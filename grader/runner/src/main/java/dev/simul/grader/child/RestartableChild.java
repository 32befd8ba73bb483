package dev.simul.grader.child;

import java.time.Duration;

/**
 * A child JVM that is replaced by a new one when it no longer serves. Not for several threads at
 * once.
 */
public final class RestartableChild implements AutoCloseable {
    private final ChildSettings settings;
    private Child child;
    private boolean fresh = true;

    /**
     * Starts the first child.
     *
     * @param settings how to start each child
     */
    public RestartableChild(ChildSettings settings) {
        this.settings = settings;
        child = Child.start(settings);
    }

    /**
     * Returns whether the current child has received no frame yet.
     *
     * @return whether it cannot have been damaged by earlier work
     */
    public boolean isFresh() {
        return fresh;
    }

    /**
     * Waits until the child is ready, and sends a frame.
     *
     * @param frame the bytes of the frame
     * @throws ChildStartException if the child does not start
     */
    public void send(byte[] frame) {
        child.awaitReady();
        fresh = false;
        child.send(frame);
    }

    /**
     * Waits for the next frame.
     *
     * @param limit how long to wait
     * @return the frame, or why there is none
     */
    public ChildReply await(Duration limit) {
        return child.await(limit);
    }

    /** Ends the child and starts another. */
    public void restart() {
        child.close();
        child = Child.start(settings);
        fresh = true;
    }

    /** Ends the child. */
    @Override
    public void close() {
        child.close();
    }
}
