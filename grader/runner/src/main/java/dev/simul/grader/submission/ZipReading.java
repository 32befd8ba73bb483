package dev.simul.grader.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Reads a zip archive. */
final class ZipReading {
    /** What names are in if they are not in UTF-8, as the format says. */
    private static final Charset IBM_437 = Charset.forName("IBM437");

    private ZipReading() {}

    static void read(byte[] bytes, ArchiveContents contents) throws IOException {
        try (ZipFile zip =
                ZipFile.builder()
                        .setByteArray(bytes)
                        .setMaxNumberOfDisks(1)
                        .setUseUnicodeExtraFields(false)
                        .get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                read(zip, entries.nextElement(), contents);
            }
        }
    }

    private static void read(ZipFile zip, ZipArchiveEntry entry, ArchiveContents contents)
            throws IOException {
        String name = name(entry);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw contents.refuse(name, "expected no encryption: pack it without a password");
        }
        if (entry.isUnixSymlink()) {
            contents.add(name, TreeFile.Kind.LINK);
        } else if (name.endsWith("/")) {
            contents.addFolder(name);
        } else if (!isRegular(entry)) {
            contents.add(name, TreeFile.Kind.OTHER);
        } else if (!zip.canReadEntryData(entry)) {
            throw contents.refuse(
                    name,
                    "expected it stored or deflated, found another method ("
                            + entry.getMethod()
                            + ")");
        } else {
            contents.add(
                    name,
                    entry.getSize(),
                    entry.getCompressedSize(),
                    () -> zip.getInputStream(entry));
        }
    }

    /** Returns whether the mode, if there is one, is that of a regular file. */
    private static boolean isRegular(ZipArchiveEntry entry) {
        int type = entry.getUnixMode() & 0170000;
        return type == 0 || type == 0100000;
    }

    /** Returns the name in UTF-8 if it can be: macOS does not set the flag that says so. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException otherEncoding) {
            return new String(raw, IBM_437);
        }
    }
}
