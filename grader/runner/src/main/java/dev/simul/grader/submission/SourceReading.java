package dev.simul.grader.submission;

import dev.simul.checks.verdict.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Reads one source file, up to the size limit, and never the target of a symbolic link. */
final class SourceReading {
    private static final int KIBI = 1 << 10;

    private SourceReading() {}

    static FoundFile read(Path file, String path, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            String what = attributes.isSymbolicLink() ? "a symbolic link" : "no regular file";
            return new FoundFile.Refused(
                    path,
                    PackageDeclaration.of(""),
                    Reason.NOT_A_FILE,
                    path + ": expected a file, found " + what);
        }
        try {
            return read(path, bytes(file), attributes.size());
        } catch (IOException failure) {
            return new FoundFile.Refused(
                    path,
                    PackageDeclaration.of(""),
                    Reason.NOT_A_FILE,
                    path + ": expected a file that can be read, found one that cannot");
        }
    }

    private static FoundFile read(String path, byte[] bytes, long size) {
        if (bytes.length > IntakeLimits.FILE_BYTES) {
            return new FoundFile.Refused(
                    path,
                    guess(bytes),
                    Reason.TOO_LARGE,
                    tooLarge(path, Math.max(size, bytes.length)));
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new FoundFile.Usable(new SourceFile(path, text), PackageDeclaration.of(text));
        } catch (CharacterCodingException notText) {
            return new FoundFile.Refused(
                    path, guess(bytes), Reason.NOT_UTF_8, notUtf8(path, bytes));
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (SeekableByteChannel channel =
                Files.newByteChannel(
                        file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            ByteBuffer buffer = ByteBuffer.allocate(IntakeLimits.FILE_BYTES + 1);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until it is full, or the file ends
            }
            byte[] bytes = new byte[buffer.flip().remaining()];
            buffer.get(bytes);
            return bytes;
        }
    }

    private static PackageDeclaration guess(byte[] bytes) {
        return PackageDeclaration.of(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static String tooLarge(String path, long size) {
        return path
                + ": expected at most "
                + IntakeLimits.FILE_BYTES / KIBI
                + " KiB of source, found "
                + size / KIBI
                + " KiB";
    }

    private static String notUtf8(String path, byte[] bytes) {
        int at = firstMalformed(bytes);
        long line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return path
                + ":"
                + line
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
