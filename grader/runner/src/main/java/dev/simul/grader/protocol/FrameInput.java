package dev.simul.grader.protocol;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Reads frames, and rejects bytes that are not the next frame of the other process. */
public final class FrameInput {
    private static final int LONGEST = 64 << 20;

    /** The length of the code of a frame, in bytes. */
    static final int CODE = 32;

    private final DataInputStream in;
    private final FrameKey key;
    private final FrameKey.Sender sender;
    private long received;

    /**
     * Creates a reader.
     *
     * @param in the stream
     * @param key the key of both processes
     * @param sender the process that writes the stream
     */
    public FrameInput(InputStream in, FrameKey key, FrameKey.Sender sender) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        this.key = key;
        this.sender = sender;
    }

    /**
     * Waits for the next frame.
     *
     * @return the bytes of the frame, or null at the end of the stream
     * @throws IOException if the stream contains anything other than the next frame of the sender:
     *     other bytes, a frame with another key, a repeated frame, or one after a missing frame
     */
    public byte @Nullable [] receive() throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException end) {
            return null;
        }
        if (length < 0 || length > LONGEST) {
            throw new IOException("expected a frame, found other bytes");
        }
        byte[] code = in.readNBytes(CODE);
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            return null;
        }
        // The comparison takes the same time for all codes, so that none can be guessed byte by
        // byte.
        if (!MessageDigest.isEqual(code, key.code(sender, received, body))) {
            throw new IOException("expected a frame, found other bytes");
        }
        received++;
        return body;
    }
}
