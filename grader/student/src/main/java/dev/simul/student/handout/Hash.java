package dev.simul.student.handout;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes hashes in hexadecimal. */
public final class Hash {
    private Hash() {}

    /**
     * Returns the SHA-256 hash of the given bytes.
     *
     * @param bytes the bytes
     * @return 64 hexadecimal digits
     */
    public static String of(byte[] bytes) {
        return of("SHA-256", bytes);
    }

    /**
     * Returns the hash of the given bytes, computed with the given algorithm.
     *
     * @param algorithm the name of an algorithm that every JDK has, such as SHA-1
     * @param bytes the bytes
     * @return the hexadecimal digits
     */
    public static String of(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
