package dev.simul.grader.child;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * What every frame of one child begins with, so that stray output is not taken for a frame.
 *
 * @param bytes bytes that only the grader and the child's own machinery know
 */
record FrameKey(byte[] bytes) {
    static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    FrameKey {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "a key has " + LENGTH + " bytes, but had '" + bytes.length + "'");
        }
        bytes = bytes.clone();
    }

    static FrameKey random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new FrameKey(bytes);
    }

    boolean matches(byte[] other) {
        return Arrays.equals(bytes, other);
    }
}
