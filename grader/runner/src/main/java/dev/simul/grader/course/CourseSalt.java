package dev.simul.grader.course;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of the instructor that varies the numbers of hidden checks. The secret itself never
 * leaves the grader: a child only gets a key for each hidden check that it runs.
 */
public final class CourseSalt {
    /** The smallest number of bytes of a salt. */
    public static final int LEAST_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FINGERPRINT_BYTES = 8;

    private final byte[] secret;

    private CourseSalt(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Creates a salt.
     *
     * @param secret the secret
     * @return the salt
     * @throws IllegalArgumentException if the secret has fewer than {@link #LEAST_BYTES} bytes
     */
    public static CourseSalt of(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "expected at least " + LEAST_BYTES + " bytes, found '" + secret.length + "'");
        }
        return new CourseSalt(secret.clone());
    }

    /**
     * Returns one of the salts with which a course can be proven. They are no secrets.
     *
     * @param number the number of the salt
     * @return the salt, the same each time
     */
    public static CourseSalt ofNumber(int number) {
        return of(("simul verify --salts, salt " + number).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns a short hash of the salt, which reports and records of proofs name.
     *
     * @return 16 hexadecimal digits, from which the salt cannot be found
     */
    public String fingerprint() {
        return HexFormat.of().formatHex(Arrays.copyOf(hash("fingerprint"), FINGERPRINT_BYTES));
    }

    /**
     * Returns the key that chooses the numbers of a check.
     *
     * @param taskId the id of the task
     * @param checkId the id of the check
     * @return the key in hexadecimal
     */
    String key(String taskId, String checkId) {
        return HexFormat.of().formatHex(hash("numbers of " + taskId + "/" + checkId));
    }

    private byte[] hash(String text) {
        try {
            Mac hash = Mac.getInstance(ALGORITHM);
            hash.init(new SecretKeySpec(secret, ALGORITHM));
            return hash.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CourseSalt salt && MessageDigest.isEqual(secret, salt.secret);
    }

    @Override
    public int hashCode() {
        return fingerprint().hashCode();
    }

    /** Returns the fingerprint, so that the secret cannot appear in a text by mistake. */
    @Override
    public String toString() {
        return fingerprint();
    }
}
