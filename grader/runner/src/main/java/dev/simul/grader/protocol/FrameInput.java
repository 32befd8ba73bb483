package dev.simul.grader.protocol;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads frames, and rejects bytes that are not a frame. */
public final class FrameInput {
    private static final int LONGEST = 64 << 20;

    private final DataInputStream in;
    private final FrameKey key;

    public FrameInput(InputStream in, FrameKey key) {
        this(new DataInputStream(new BufferedInputStream(in, 1 << 16)), key);
    }

    private FrameInput(DataInputStream in, FrameKey key) {
        this.in = in;
        this.key = key;
    }

    public static FrameInput withKeyInFront(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        return new FrameInput(data, new FrameKey(data.readNBytes(FrameKey.LENGTH)));
    }

    public FrameKey key() {
        return key;
    }

    /**
     * Waits for the next frame.
     *
     * @return the bytes of the frame, or null at the end of the stream
     * @throws IOException if the stream contains anything other than a frame
     */
    public byte @Nullable [] receive() throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException end) {
            return null;
        }
        if (length < 0 || length > LONGEST || !key.matches(in.readNBytes(FrameKey.LENGTH))) {
            throw new IOException("expected a frame, found other bytes");
        }
        byte[] body = in.readNBytes(length);
        return body.length < length ? null : body;
    }
}
