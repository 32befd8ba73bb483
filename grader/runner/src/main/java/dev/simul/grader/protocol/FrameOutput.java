package dev.simul.grader.protocol;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes frames. A frame consists of a length, a code and the bytes. The code proves which process
 * wrote the frame, and how many frames it wrote before. This class is thread-safe.
 */
public final class FrameOutput {
    private final DataOutputStream out;
    private final FrameKey key;
    private final FrameKey.Sender sender;
    private long sent;

    /**
     * Creates a writer.
     *
     * @param out the stream
     * @param key the key of both processes
     * @param sender this process
     */
    public FrameOutput(OutputStream out, FrameKey key, FrameKey.Sender sender) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        this.key = key;
        this.sender = sender;
    }

    /**
     * Writes a frame and flushes it.
     *
     * @param body the bytes of the frame
     * @throws IOException if the process that reads the frames has ended
     */
    public synchronized void send(byte[] body) throws IOException {
        out.writeInt(body.length);
        out.write(key.code(sender, sent, body));
        out.write(body);
        out.flush();
        sent++;
    }
}
