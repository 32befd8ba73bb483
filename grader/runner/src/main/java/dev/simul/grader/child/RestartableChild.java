package dev.simul.grader.child;

import java.time.Duration;

/**
 * A child JVM that can be replaced by a new one if it fails. Not safe for use by several threads.
 */
public final class RestartableChild implements AutoCloseable {
    private final ChildSettings settings;
    private Child child;
    private boolean fresh = true;

    /**
     * Starts the first child.
     *
     * @param settings the settings of each child
     */
    public RestartableChild(ChildSettings settings) {
        this.settings = settings;
        child = Child.start(settings);
    }

    /**
     * Returns whether the current child has received no frame yet.
     *
     * @return true if earlier work cannot have damaged the child
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
     * @param limit the maximum time to wait
     * @return the frame, or the reason why there is no frame
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
