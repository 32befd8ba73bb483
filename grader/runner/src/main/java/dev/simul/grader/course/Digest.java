package dev.simul.grader.course;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A hash of several values. The length of each value is hashed too, so that moving bytes from one
 * value to the next changes the hash.
 */
public final class Digest {
    private static final String ALGORITHM = "SHA-256";

    private final MessageDigest digest;

    /** Creates a hash of no values. */
    public Digest() {
        try {
            digest = MessageDigest.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    /**
     * Adds a text.
     *
     * @param value the text
     * @return this
     */
    public Digest add(String value) {
        return add(value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds bytes.
     *
     * @param value the bytes
     * @return this
     */
    public Digest add(byte[] value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, value.length));
        digest.update(value);
        return this;
    }

    /**
     * Adds files, in the order of their paths.
     *
     * @param files the bytes of each file, by path
     * @return this
     */
    public Digest add(Map<String, byte[]> files) {
        add(String.valueOf(files.size()));
        new TreeMap<>(files).forEach((path, bytes) -> add(path).add(bytes));
        return this;
    }

    /**
     * Returns the hash of the values that were added, and starts again.
     *
     * @return 64 hexadecimal digits
     */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
