package dev.simul.student.handout;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of bytes, in hexadecimal. */
public final class Hash {
    private Hash() {}

    /**
     * Returns the hash of some bytes.
     *
     * @param bytes the bytes
     * @return 64 digits
     */
    public static String of(byte[] bytes) {
        return of("SHA-256", bytes);
    }

    /**
     * Returns a hash by another algorithm.
     *
     * @param algorithm the name of an algorithm that every JDK has, such as SHA-1
     * @param bytes the bytes
     * @return the digits
     */
    public static String of(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
