package dev.simul.grader.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The form of a bundle: a line with the name of the format, a line of JSON with what is not secret,
 * and the content, encrypted with AES-256 in Galois/Counter Mode. Both lines are authenticated with
 * the content.
 */
final class SealedFile {
    /** The first line. */
    static final String FORMAT = "simul-bundle/1";

    private static final String NAME = "simul-bundle/";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST_HEADER = 4096;

    private SealedFile() {}

    static byte[] seal(byte[] content, String kit, String course, BundleKey key) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        BundleHeader header =
                new BundleHeader(
                        kit,
                        course,
                        key.fingerprint(),
                        HexFormat.of().formatHex(nonce),
                        content.length + TAG_BITS / Byte.SIZE);
        byte[] open = (FORMAT + "\n" + header.json() + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, open).doFinal(content);
            return ByteBuffer.allocate(open.length + encrypted.length)
                    .put(open)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Opens a bundle.
     *
     * @throws BundleException if it is not a bundle of this format, if the key is another one, or
     *     if any byte has been changed, added or removed
     */
    static byte[] open(byte[] file, BundleKey key) {
        int firstEnd = lineEnd(file, 0);
        String format = line(file, 0, firstEnd);
        if (!format.startsWith(NAME)) {
            throw new BundleException(
                    "expected a bundle, found another file: write one with 'grader/simul bundle'");
        }
        if (!format.equals(FORMAT)) {
            throw new BundleException(
                    "expected a bundle in the format "
                            + FORMAT
                            + ", found "
                            + format
                            + ": write the bundle again with this kit, or use the kit that wrote it");
        }
        int secondEnd = lineEnd(file, firstEnd + 1);
        BundleHeader header = BundleHeader.parse(line(file, firstEnd + 1, secondEnd));
        header.requireKit();
        int start = Math.min(secondEnd + 1, file.length);
        int found = file.length - start;
        if (found != header.length()) {
            throw new BundleException(
                    "expected "
                            + header.length()
                            + " bytes of content, found "
                            + found
                            + ": the file is not complete or has been added to: copy it again, as a"
                            + " binary file");
        }
        if (!header.key().equals(key.fingerprint())) {
            throw new BundleException(
                    "expected the key with which the bundle was written, found another key: use the"
                            + " right key, or write the bundle again");
        }
        try {
            byte[] nonce = HexFormat.of().parseHex(header.nonce());
            byte[] open = Arrays.copyOf(file, start);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, open).doFinal(file, start, found);
        } catch (AEADBadTagException changed) {
            throw changed();
        } catch (GeneralSecurityException | IllegalArgumentException wrongNonce) {
            throw changed();
        }
    }

    private static BundleException changed() {
        return new BundleException(
                "the bundle has been changed since it was written, so it is not used: copy it again, or"
                        + " write it again");
    }

    private static Cipher cipher(int mode, BundleKey key, byte[] nonce, byte[] open)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(open);
        return cipher;
    }

    private static int lineEnd(byte[] file, int from) {
        for (int i = from; i < Math.min(file.length, from + LONGEST_HEADER); i++) {
            if (file[i] == '\n') {
                return i;
            }
        }
        return Math.min(file.length, from + LONGEST_HEADER);
    }

    private static String line(byte[] file, int from, int end) {
        int start = Math.min(from, file.length);
        return new String(file, start, Math.max(0, end - start), StandardCharsets.UTF_8);
    }
}
