package dev.simul.grader.child;

import dev.simul.grader.protocol.FrameInput;
import dev.simul.grader.protocol.FrameKey;
import dev.simul.grader.protocol.FrameOutput;
import dev.simul.grader.sandbox.OrphanGuard;
import dev.simul.grader.sandbox.RunFolder;
import dev.simul.grader.sandbox.linux.ResourceLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A running child JVM. The environment of the child contains only a locale that uses UTF-8, and its
 * working directory contains only links to what it starts from. The child halts when its input
 * ends, and is killed if it does not, so it does not outlive the grader.
 *
 * <p>The grader has three threads for each child: one writes frames, one reads frames, and one
 * keeps the beginning of the child's error stream. Neither these threads nor callers wait for a
 * child without a time limit.
 */
public final class Child implements AutoCloseable {
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final Duration ENDING = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Process process;
    private final OrphanGuard guard;

    /**
     * A handle that this thread has made. The one of the process may have been made by a confined
     * thread, which cannot read when the process started. Without this time, a handle knows nothing
     * about its process.
     */
    private final ProcessHandle handle;

    private final ChildLimits limits;
    private final boolean isWrapped;
    private final AtomicReference<@Nullable String> excess = new AtomicReference<>();
    private final AtomicLong received = new AtomicLong();
    private final BlockingQueue<Optional<byte[]>> outgoing = new LinkedBlockingQueue<>();
    private final BlockingQueue<ChildReply> incoming = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final CountDownLatch errorsRead = new CountDownLatch(1);

    private boolean ready;

    private Child(Process process, OrphanGuard guard, ChildSettings settings) {
        this.process = process;
        this.guard = guard;
        this.limits = settings.limits();
        this.isWrapped = settings.starter().isWrapper();
        handle = ProcessHandle.of(process.pid()).orElseGet(process::toHandle);
        guard.add(handle);
        limit(handle);
        byte[] secret = FrameKey.newSecret();
        FrameKey key = FrameKey.of(secret);
        serve("child-input", () -> write(secret, key));
        serve("child-output", () -> read(key));
        serve("child-errors", this::readErrors);
    }

    /**
     * Starts a child.
     *
     * @param settings the settings of the child
     * @return the child, which may still be starting
     */
    public static Child start(ChildSettings settings) {
        ProcessBuilder builder = new ProcessBuilder(settings.command());
        builder.environment().clear();
        // A JVM uses the locale to decode file names, such as those of its class path.
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            builder.directory(RunFolder.ofThisJvm().work().toFile());
            // Otherwise the first child would have no guard while the guard itself starts.
            OrphanGuard guard = OrphanGuard.ofThisJvm();
            return new Child(settings.starter().start(builder), guard, settings);
        } catch (IOException | UncheckedIOException failure) {
            throw new ChildStartException(String.valueOf(failure.getMessage()));
        }
    }

    private void limit(ProcessHandle limited) {
        ChildWatch.ofThisJvm().add(limited, limits, this::end);
        try {
            var _ = ResourceLimits.set(limited.pid(), limits.kernelLimits());
        } catch (IOException failure) {
            if (limited.isAlive()) {
                process.destroyForcibly();
                throw new ChildStartException(
                        "its resources cannot be limited: " + failure.getMessage());
            }
        }
    }

    /** Ends the child, because it has used too much of something. */
    private void end(String what) {
        excess.compareAndSet(null, what);
        process.destroyForcibly();
    }

    /**
     * Returns what the child had used too much of when the grader ended it.
     *
     * @return a limit in words, such as "1,000 threads", or nothing if the grader did not end the
     *     child for this reason
     */
    public Optional<String> excess() {
        return Optional.ofNullable(excess.get());
    }

    /**
     * Waits until the child has started and warmed up, so that this time does not count towards the
     * time limit for the child's first frame.
     *
     * @throws ChildStartException if the child ends before it is ready, or takes too long to become
     *     ready
     */
    public void awaitReady() {
        if (ready) {
            return;
        }
        ChildReply reply = await(STARTING);
        if (!(reply instanceof ChildReply.Message)) {
            throw new ChildStartException(
                    reply instanceof ChildReply.TimedOut
                            ? "it was not ready within " + STARTING.toSeconds() + " s"
                            : errors().lines().findFirst().orElse("it exited immediately"));
        }
        ready = true;
        if (isWrapped) {
            process.descendants().forEach(this::limit);
        }
    }

    /**
     * Sends a frame without waiting for the child to read the frame.
     *
     * @param body the bytes of the frame
     */
    public void send(byte[] body) {
        received.set(0);
        outgoing.add(Optional.of(body));
    }

    /**
     * Waits for the next frame.
     *
     * @param limit the maximum time to wait
     * @return the frame, or the reason why there is no frame
     */
    public ChildReply await(Duration limit) {
        try {
            ChildReply reply = incoming.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (reply == null) {
                return new ChildReply.TimedOut();
            }
            if (reply instanceof ChildReply.Exited) {
                incoming.add(reply);
            }
            return reply;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while waiting for a child JVM", interruption);
        }
    }

    /**
     * Waits for the next frame while the child computes. In contrast to real time, processor time
     * does not depend on how busy the machine is.
     *
     * @param limit the maximum time to wait
     * @param computing the maximum processor time that the child may use; without effect if the
     *     operating system does not report processor times
     * @return the frame, or the reason why there is no frame
     */
    public ChildReply await(Duration limit, Duration computing) {
        Optional<Duration> before = processorTime();
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            ChildReply reply = await(LOOK);
            boolean isOver =
                    System.nanoTime() - deadline >= 0
                            || before.isPresent()
                                    && processorTime()
                                            .filter(now ->
                                                    now.minus(before.get()).compareTo(computing)
                                                            >= 0)
                                            .isPresent();
            if (!(reply instanceof ChildReply.TimedOut) || isOver) {
                return reply;
            }
        }
    }

    /**
     * Returns the processor time that the child has used.
     *
     * @return the time, or nothing if the operating system does not report it
     */
    public Optional<Duration> processorTime() {
        return handle.info().totalCpuDuration();
    }

    /**
     * Returns the beginning of the child's error stream.
     *
     * @return text that helps to find a defect in the grader
     */
    public String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    /** Kills the child immediately. */
    @Override
    public void close() {
        outgoing.add(Optional.empty());
        process.destroyForcibly();
    }

    private void write(byte[] secret, FrameKey key) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(secret);
            stream.flush();
            FrameOutput output = new FrameOutput(stream, key, FrameKey.Sender.GRADER);
            for (var next = outgoing.take(); next.isPresent(); next = outgoing.take()) {
                output.send(next.get());
            }
        } catch (IOException | InterruptedException gone) {
            process.destroyForcibly();
        }
    }

    private void read(FrameKey key) {
        @Nullable ChildExit garbled = null;
        try (InputStream stream = process.getInputStream()) {
            FrameInput input = new FrameInput(stream, key, FrameKey.Sender.CHILD);
            for (byte[] body = input.receive(); body != null; body = input.receive()) {
                count(body.length);
                incoming.add(new ChildReply.Message(body));
            }
        } catch (IOException noFrame) {
            garbled = ChildExit.GARBLED;
        }
        ChildExit exit = garbled == null ? exit() : garbled;
        // A child that was ended may have been sending.
        incoming.add(new ChildReply.Exited(excess.get() == null ? exit : ChildExit.EXCEEDED_LIMIT));
        process.destroyForcibly();
        try {
            process.waitFor();
            guard.remove(handle);
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Returns the reason why the child ended. A child that has closed its output but is still
     * running counts as garbled.
     */
    private ChildExit exit() {
        try {
            if (!process.waitFor(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                return ChildExit.GARBLED;
            }
            errorsRead.await(ENDING.toMillis(), TimeUnit.MILLISECONDS);
            return ChildExit.of(process.exitValue(), errors());
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
            return ChildExit.CRASHED;
        }
    }

    private void readErrors() {
        try (InputStream stream = process.getErrorStream()) {
            byte[] buffer = new byte[4 << 10];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                count(read);
                int room = Math.min(read, limits.errorsKept() - errors.size());
                if (room > 0) {
                    errors.write(buffer, 0, room);
                }
            }
        } catch (IOException gone) {
            // The child has ended, and the rest of its error stream is lost.
        } finally {
            errorsRead.countDown();
        }
    }

    /** Ends the child if it sends more than a reply can need. */
    private void count(int bytes) {
        if (received.addAndGet(bytes) > limits.outputBytes()) {
            end((limits.outputBytes() >> 20) + " MiB of output");
        }
    }

    private static void serve(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }
}
