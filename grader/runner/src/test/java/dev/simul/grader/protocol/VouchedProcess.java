package dev.simul.grader.protocol;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A child whose frames the grader believes, also those that an answer has written. It stands
 * between the grader and the child, and writes the code of each frame anew, with the secret that
 * the grader has sent.
 */
public final class VouchedProcess extends Process {
    private static final int PIPE = 1 << 20;

    private final Process child;
    private final CompletableFuture<FrameKey> key = new CompletableFuture<>();
    private final PipedInputStream vouched = new PipedInputStream(PIPE);

    /** Starts to pass on the frames of a child. */
    public VouchedProcess(Process child) throws IOException {
        this.child = child;
        PipedOutputStream out = new PipedOutputStream(vouched);
        Thread.ofPlatform().daemon().name("voucher").start(() -> passOn(out));
    }

    private void passOn(PipedOutputStream out) {
        try (out;
                DataInputStream in = new DataInputStream(child.getInputStream())) {
            FrameOutput frames = new FrameOutput(out, key.join(), FrameKey.Sender.CHILD);
            while (true) {
                int length = in.readInt();
                in.readNBytes(FrameInput.CODE);
                frames.send(in.readNBytes(length));
            }
        } catch (EOFException end) {
            // The child has ended.
        } catch (IOException gone) {
            child.destroyForcibly();
        }
    }

    @Override
    public OutputStream getOutputStream() {
        OutputStream out = child.getOutputStream();
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                out.write(value);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                if (!key.isDone() && count == FrameKey.LENGTH) {
                    key.complete(
                            FrameKey.of(java.util.Arrays.copyOfRange(bytes, from, from + count)));
                }
                out.write(bytes, from, count);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public InputStream getInputStream() {
        return vouched;
    }

    @Override
    public InputStream getErrorStream() {
        return child.getErrorStream();
    }

    @Override
    public int waitFor() throws InterruptedException {
        return child.waitFor();
    }

    @Override
    public boolean waitFor(long time, TimeUnit unit) throws InterruptedException {
        return child.waitFor(time, unit);
    }

    @Override
    public int exitValue() {
        return child.exitValue();
    }

    @Override
    public void destroy() {
        child.destroy();
    }

    @Override
    public Process destroyForcibly() {
        return child.destroyForcibly();
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public long pid() {
        return child.pid();
    }

    @Override
    public ProcessHandle toHandle() {
        return child.toHandle();
    }

    @Override
    public ProcessHandle.Info info() {
        return child.info();
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return child.onExit();
    }

    @Override
    public Stream<ProcessHandle> descendants() {
        return child.descendants();
    }
}
