package dev.simul.grader.protocol;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A secret that is part of every frame of one child, so that other output is not mistaken for a
 * frame.
 */
public final class FrameKey {
    static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    /** Copies the bytes of a key that only the grader and the child's connection know. */
    FrameKey(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "expected a key of " + LENGTH + " bytes, found '" + bytes.length + "'");
        }
        this.bytes = bytes.clone();
    }

    public static FrameKey random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new FrameKey(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    boolean matches(byte[] other) {
        return Arrays.equals(bytes, other);
    }
}
