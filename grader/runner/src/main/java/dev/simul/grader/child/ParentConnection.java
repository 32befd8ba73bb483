package dev.simul.grader.child;

import dev.simul.grader.protocol.FrameInput;
import dev.simul.grader.protocol.FrameKey;
import dev.simul.grader.protocol.FrameOutput;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A child's connection to the grader. The connection prevents all other code in the child from
 * using the original standard streams, and halts the child as soon as the child's input ends.
 */
public final class ParentConnection {
    private static final int GRADER_ENDED = 70;

    private final BlockingQueue<byte[]> incoming = new LinkedBlockingQueue<>();
    private final FrameOutput output;

    private ParentConnection(FrameInput input, FrameOutput output) {
        this.output = output;
        Thread.ofPlatform().daemon().name("parent-connection").start(() -> read(input));
    }

    /**
     * Takes over the standard streams.
     *
     * @param printed the stream that receives all later output to {@code System.out} and {@code
     *     System.err}
     * @return the connection
     * @throws IOException if the grader has already ended
     */
    public static ParentConnection open(OutputStream printed) throws IOException {
        FileInputStream in = new FileInputStream(FileDescriptor.in);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, defect) -> defect.printStackTrace(err));
        PrintStream student = new PrintStream(printed, false, StandardCharsets.UTF_8);
        System.setIn(InputStream.nullInputStream());
        System.setOut(student);
        System.setErr(student);
        FrameKey key = FrameKey.inFrontOf(in);
        return new ParentConnection(
                new FrameInput(in, key, FrameKey.Sender.GRADER),
                new FrameOutput(out, key, FrameKey.Sender.CHILD));
    }

    /** Reports to the grader that this child is ready to work. */
    public void ready() {
        send(new byte[0]);
    }

    /**
     * Waits for the next frame. If the grader has ended, this method never returns, because the JVM
     * halts.
     *
     * @return the bytes of the frame
     * @throws InterruptedException if the calling thread is interrupted
     */
    public byte[] receive() throws InterruptedException {
        return incoming.take();
    }

    /**
     * Sends a frame.
     *
     * @param body the bytes of the frame
     */
    public void send(byte[] body) {
        try {
            output.send(body);
        } catch (IOException gone) {
            Runtime.getRuntime().halt(GRADER_ENDED);
        }
    }

    private void read(FrameInput input) {
        try {
            for (byte[] body = input.receive(); body != null; body = input.receive()) {
                incoming.add(body);
            }
        } catch (IOException gone) {
            // The grader has ended, so halt, as when the input stream ends.
        }
        Runtime.getRuntime().halt(GRADER_ENDED);
    }
}
