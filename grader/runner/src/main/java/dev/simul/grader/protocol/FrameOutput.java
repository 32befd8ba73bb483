package dev.simul.grader.protocol;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes frames. A frame consists of a length, the key and the bytes. This class is thread-safe.
 */
public final class FrameOutput {
    private final DataOutputStream out;
    private final FrameKey key;

    public FrameOutput(OutputStream out, FrameKey key) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        this.key = key;
    }

    /**
     * Writes a frame and flushes it.
     *
     * @param body the bytes of the frame
     * @throws IOException if the process that reads the frames has ended
     */
    public synchronized void send(byte[] body) throws IOException {
        out.writeInt(body.length);
        out.write(key.bytes());
        out.write(body);
        out.flush();
    }

    public synchronized void sendKey() throws IOException {
        out.write(key.bytes());
        out.flush();
    }
}
