package dev.simul.grader.submission.tree;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Opens archives in memory; nothing is written to disk. */
public final class Archives {
    private static final Pattern NAMES = Pattern.compile(".*\\.(zip|tar|tgz|tar\\.gz|7z|rar)");
    private static final String TAR_MAGIC = "ustar";
    private static final int TAR_MAGIC_AT = 257;
    private static final int HEADER = 512;

    private Archives() {}

    /**
     * Returns whether a file name looks like the name of an archive, even of a kind that cannot be
     * opened.
     */
    public static boolean isNamedLikeOne(String name) {
        return NAMES.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * Reads an archive.
     *
     * @param name the name of the archive in messages
     * @param bytes the content of the archive, from which the kind of the archive is detected
     * @throws SubmissionException if the bytes are not an archive, or if an entry of the archive is
     *     refused
     */
    public static FileTree open(String name, byte[] bytes) throws IOException {
        ArchiveContents contents = new ArchiveContents(name, bytes.length);
        if (isZip(bytes)) {
            ZipReading.read(bytes, contents);
        } else if (isTar(bytes)) {
            TarReading.read(new ByteArrayInputStream(bytes), contents);
        } else if (isGzip(bytes)) {
            readPacked(name, bytes, contents);
        } else {
            throw notAnArchive(name, bytes);
        }
        return contents.tree();
    }

    static SubmissionException notAnArchive(String name, byte[] bytes) {
        return new SubmissionException(
                "expected a folder or an archive (zip, tar, tar.gz), found "
                        + kind(name, bytes)
                        + ": '"
                        + name
                        + "'");
    }

    static boolean isZip(byte[] bytes) {
        return startsWith(bytes, 0, "PK\u0003\u0004") || startsWith(bytes, 0, "PK\u0005\u0006");
    }

    static boolean isTar(byte[] bytes) {
        return startsWith(bytes, TAR_MAGIC_AT, TAR_MAGIC);
    }

    static boolean isGzip(byte[] bytes) {
        return startsWith(bytes, 0, "\u001f\u008b");
    }

    private static void readPacked(String name, byte[] bytes, ArchiveContents contents)
            throws IOException {
        try (InputStream unpacked =
                new BufferedInputStream(
                        new GZIPInputStream(new ByteArrayInputStream(bytes)), HEADER)) {
            unpacked.mark(HEADER);
            byte[] header = unpacked.readNBytes(HEADER);
            unpacked.reset();
            if (!isTar(header)) {
                throw new SubmissionException(
                        "expected a tar archive in '" + name + "', found a file of another kind");
            }
            TarReading.read(unpacked, contents);
        }
    }

    private static String kind(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return "an empty file";
        }
        if (startsWith(bytes, 0, "7z")) {
            return "a 7z archive";
        }
        if (startsWith(bytes, 0, "Rar!")) {
            return "a rar archive";
        }
        return isNamedLikeOne(name)
                ? "a file whose content does not match its name"
                : "a file of another kind";
    }

    private static boolean startsWith(byte[] bytes, int at, String magic) {
        byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + expected.length
                && java.util.Arrays.equals(
                        bytes, at, at + expected.length, expected, 0, expected.length);
    }

    public static SubmissionException tooLarge(String name) {
        return new SubmissionException(
                "the archive '"
                        + name
                        + "' is refused: expected at most "
                        + (IntakeLimits.ARCHIVE_BYTES >> 20)
                        + " MiB, found more");
    }

    public static SubmissionException broken(String name, IOException failure) {
        return new SubmissionException(
                "the archive '"
                        + name
                        + "' cannot be read: it is damaged or incomplete ("
                        + failure.getMessage()
                        + ")");
    }
}
