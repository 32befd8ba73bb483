package dev.simul.grader.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A secret of the grader and one child, with which both sides prove that a frame is theirs.
 *
 * <p>The secret itself is not kept. What is kept are two hashes that have already read it, as HMAC
 * (RFC 2104) needs them. So the bytes that the grader sent cannot be found in the memory of the
 * child.
 */
public final class FrameKey {
    static final int LENGTH = 32;
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    private FrameKey(byte[] secret) {
        inner = padded(secret, INNER);
        outer = padded(secret, OUTER);
        Arrays.fill(secret, (byte) 0);
    }

    /**
     * The process that sends a frame. A frame of one process does not pass for one of the other.
     */
    public enum Sender {
        /** The grader. */
        GRADER((byte) 0),
        /** The child. */
        CHILD((byte) 1);

        private final byte number;

        Sender(byte number) {
            this.number = number;
        }
    }

    /**
     * Returns the bytes of a new secret.
     *
     * @return random bytes
     */
    public static byte[] newSecret() {
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /**
     * Creates a key.
     *
     * @param secret the bytes that {@link #newSecret} returned
     * @return the key, which does not contain these bytes
     */
    public static FrameKey of(byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException(
                    "expected a secret of " + LENGTH + " bytes, found '" + secret.length + "'");
        }
        return new FrameKey(secret.clone());
    }

    /**
     * Reads the secret that comes before all frames.
     *
     * @param in the stream, without a buffer that would keep the secret
     * @return the key
     * @throws IOException if the stream ends too early
     */
    public static FrameKey inFrontOf(InputStream in) throws IOException {
        byte[] secret = in.readNBytes(LENGTH);
        if (secret.length < LENGTH) {
            throw new EOFException("expected a secret, found the end of the stream");
        }
        return new FrameKey(secret);
    }

    /**
     * Returns the code that proves who sent a frame, and as which of the frames.
     *
     * @param sender the process that sends the frame
     * @param number the number of frames that this process has sent before
     * @param body the bytes of the frame
     * @return the code: HMAC-SHA256 of all three
     */
    byte[] code(Sender sender, long number, byte[] body) {
        MessageDigest first = copy(inner);
        first.update(sender.number);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            first.update((byte) (number >>> shift));
        }
        MessageDigest second = copy(outer);
        second.update(first.digest(body));
        return second.digest();
    }

    /**
     * Returns a hash that has read the secret. {@code javax.crypto.Mac} would do the same, but its
     * first use takes a JVM more than twice as long, and every child JVM pays for it.
     */
    private static MessageDigest padded(byte[] secret, byte pad) {
        byte[] block = Arrays.copyOf(secret, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= pad;
        }
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(block);
            return hash;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Arrays.fill(block, (byte) 0);
        }
    }

    private static MessageDigest copy(MessageDigest hash) {
        try {
            return (MessageDigest) hash.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
