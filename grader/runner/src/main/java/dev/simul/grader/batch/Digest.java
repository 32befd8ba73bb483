package dev.simul.grader.batch;

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
final class Digest {
    private static final String ALGORITHM = "SHA-256";

    private final MessageDigest digest;

    Digest() {
        try {
            digest = MessageDigest.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    Digest add(String value) {
        return add(value.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(byte[] value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, value.length));
        digest.update(value);
        return this;
    }

    Digest add(Map<String, byte[]> files) {
        add(String.valueOf(files.size()));
        new TreeMap<>(files).forEach((path, bytes) -> add(path).add(bytes));
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
