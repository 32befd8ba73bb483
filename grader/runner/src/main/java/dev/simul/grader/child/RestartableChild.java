package dev.simul.grader.child;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A child JVM that can be replaced by a new one. The new one can be started ahead of time, so that
 * it is ready when it is needed. Not safe for use by several threads.
 */
public final class RestartableChild implements AutoCloseable {
    private final ChildSettings settings;
    private Child child;
    private @Nullable Child next;
    private boolean fresh = true;
    private String excess = "";

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

    /**
     * Waits for the next frame while the child computes.
     *
     * @param limit the maximum time to wait
     * @param computing the maximum processor time that the child may use
     * @return the frame, or the reason why there is no frame
     */
    public ChildReply await(Duration limit, Duration computing) {
        return child.await(limit, computing);
    }

    /**
     * Returns the processor time that the current child has used.
     *
     * @return the time, or nothing if the operating system does not report it
     */
    public Optional<Duration> processorTime() {
        return child.processorTime();
    }

    /** Starts the child that will replace the current one, unless it has been started already. */
    public void startNext() {
        if (next == null) {
            next = Child.start(settings);
        }
    }

    /**
     * Returns what the current child or the one before had used too much of, if the grader ended it
     * for this reason.
     *
     * @return a limit in words, or an empty text
     */
    public String excess() {
        return child.excess().orElse(excess);
    }

    /** Ends the child, and replaces it by the next one. */
    public void restart() {
        child.close();
        excess = child.excess().orElse("");
        startNext();
        child = Objects.requireNonNull(next);
        next = null;
        fresh = true;
    }

    /** Ends the child, and the next one if it has been started. */
    @Override
    public void close() {
        child.close();
        if (next != null) {
            next.close();
        }
    }
}
