package dev.simul.grader.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The key of a bundle: 256 random bits, which only the instructor and the CI system know. */
public final class BundleKey {
    /** The name of the environment variable that holds a key if no file is named. */
    public static final String VARIABLE = "SIMUL_BUNDLE_KEY";

    private static final String HOW_TO = "create one with 'openssl rand -hex 32 > FILE'";
    private static final int BYTES = 32;
    private static final int FINGERPRINT_BYTES = 8;
    private static final int MOST_CHARACTERS = 4096;

    private final byte[] bytes;

    private BundleKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a key.
     *
     * @param file the file that contains the key, or null to use the environment variable
     * @param variable the value of the environment variable, or null if it is not set
     * @return the key
     * @throws BundleException if there is no key, or it does not have the right form
     */
    public static BundleKey read(@Nullable Path file, @Nullable String variable) {
        if (file != null) {
            return parse(text(file), "in '" + file + "'");
        }
        if (variable == null || variable.isBlank()) {
            throw new BundleException(
                    "expected the key of the bundle, found none: name its file with --key-file, or put"
                            + " the key into the environment variable "
                            + VARIABLE);
        }
        return parse(variable, "in " + VARIABLE);
    }

    /**
     * Reads a key from a text.
     *
     * @param text 64 hexadecimal digits, and space around them
     * @param place where the text is from, for messages
     * @return the key
     * @throws BundleException if the text does not have this form
     */
    static BundleKey parse(String text, String place) {
        String digits = text.strip();
        if (digits.length() != 2 * BYTES || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new BundleException(
                    "expected a key of "
                            + 2 * BYTES
                            + " hexadecimal digits "
                            + place
                            + ", found "
                            + (digits.isEmpty() ? "nothing" : "another text")
                            + ": "
                            + HOW_TO);
        }
        return new BundleKey(HexFormat.of().parseHex(digits));
    }

    private static String text(Path file) {
        if (Files.isDirectory(file)) {
            throw new BundleException(
                    "expected a file with a key, found a folder: '" + file + "': " + HOW_TO);
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(
                    Arrays.copyOf(bytes, Math.min(bytes.length, MOST_CHARACTERS)),
                    StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new BundleException(
                    "expected a file with a key, found no such file: '" + file + "': " + HOW_TO);
        } catch (IOException failure) {
            throw new BundleException("cannot read the key in '" + file + "': " + failure);
        }
    }

    SecretKey secret() {
        return new SecretKeySpec(bytes, "AES");
    }

    /**
     * Returns what a bundle states about its key, so that another key is recognised. It does not
     * help to find the key.
     */
    String fingerprint() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            byte[] digest = mac.doFinal("simul bundle key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
