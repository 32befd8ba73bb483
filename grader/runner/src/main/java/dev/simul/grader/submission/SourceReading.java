package dev.simul.grader.submission;

import dev.simul.checks.verdict.Reason;
import dev.simul.grader.submission.tree.IntakeLimits;
import dev.simul.grader.submission.tree.TreeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import org.jspecify.annotations.Nullable;

/** Reads one source file, up to the size limit. Symbolic links are never followed. */
final class SourceReading {
    private static final int KIBI = 1 << 10;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceReading() {}

    static FoundFile read(TreeFile file) {
        String path = file.path();
        if (!file.isFile()) {
            return notAFile(path, file.kind().words());
        }
        try {
            return read(path, file.content().read(IntakeLimits.FILE_BYTES + 1), file.size());
        } catch (AccessDeniedException noRight) {
            return new FoundFile.Unreadable(path);
        } catch (IOException failure) {
            return notAFile(path, TreeFile.Kind.UNREADABLE.words());
        }
    }

    /**
     * Refuses a file without reading it, because the source files read so far exceed the limit for
     * a submission.
     */
    static FoundFile tooMany(TreeFile file) {
        return new FoundFile.Refused(
                file.path(),
                PackageDeclaration.of(""),
                Reason.TOO_LARGE,
                file.path()
                        + ": expected at most "
                        + IntakeLimits.SOURCE_BYTES / KIBI / KIBI
                        + " MiB of sources in a submission, found more");
    }

    private static FoundFile notAFile(String path, String found) {
        return new FoundFile.Refused(
                path,
                PackageDeclaration.of(""),
                Reason.NOT_A_FILE,
                path + ": expected a file, found " + found);
    }

    private static FoundFile read(String path, byte[] bytes, long size) {
        if (bytes.length > IntakeLimits.FILE_BYTES) {
            return new FoundFile.Refused(
                    path,
                    PackageDeclaration.of(new String(bytes, StandardCharsets.ISO_8859_1)),
                    Reason.TOO_LARGE,
                    tooLarge(path, Math.max(size, bytes.length)));
        }
        Charset wide = utf16(bytes);
        if (wide != null) {
            return notUtf8(
                    path,
                    new String(bytes, wide).replace(BYTE_ORDER_MARK, ""),
                    path + ": expected text in UTF-8, found UTF-16: save the file as UTF-8");
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            // Some Windows editors write a byte order mark, which javac does not accept.
            String source = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return new FoundFile.Usable(
                    new SourceFile(path, source), PackageDeclaration.of(source));
        } catch (CharacterCodingException notText) {
            return notUtf8(
                    path,
                    new String(bytes, StandardCharsets.ISO_8859_1),
                    whereNotUtf8(path, bytes));
        }
    }

    private static FoundFile notUtf8(String path, String guessed, String message) {
        return new FoundFile.Refused(
                path, PackageDeclaration.of(guessed), Reason.NOT_UTF_8, message);
    }

    /**
     * Detects UTF-16 and its byte order from either the byte order mark or the zero bytes in ASCII
     * letters.
     */
    private static @Nullable Charset utf16(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (mark == 0xFEFF || (bytes[0] == 0 && bytes[1] != 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return mark == 0xFFFE || (bytes[0] != 0 && bytes[1] == 0)
                ? StandardCharsets.UTF_16LE
                : null;
    }

    private static String tooLarge(String path, long size) {
        return path
                + ": expected at most "
                + IntakeLimits.FILE_BYTES / KIBI
                + " KiB of source, found "
                + size / KIBI
                + " KiB";
    }

    private static String whereNotUtf8(String path, byte[] bytes) {
        int at = firstMalformed(bytes);
        String before = new String(bytes, 0, at + 1, StandardCharsets.ISO_8859_1);
        return path
                + ":"
                + before.lines().count()
                + ": expected text in UTF-8, found the byte 0x"
                + String.format("%02X", bytes[at])
                + ": save the file as UTF-8";
    }

    private static int firstMalformed(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8
                .newDecoder()
                .decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
        return Math.min(in.position(), bytes.length - 1);
    }
}
