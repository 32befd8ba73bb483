package dev.simul.grader.submission.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Reads a zip archive. */
final class ZipReading {
    /** The encoding that the zip format prescribes for names that are not in UTF-8. */
    private static final Charset IBM_437 = Charset.forName("IBM437");

    private ZipReading() {}

    static void read(byte[] bytes, ArchiveContents contents) throws IOException {
        try (ZipFile zip = open(new SeekableInMemoryByteChannel(bytes))) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                read(zip, entry, name(entry), contents);
            }
        }
    }

    /**
     * Opens an archive. If its directory is damaged, the library also throws exceptions that it
     * does not document.
     */
    static ZipFile open(SeekableByteChannel channel) throws IOException {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setMaxNumberOfDisks(1)
                    .setUseUnicodeExtraFields(false)
                    .get();
        } catch (RuntimeException malformed) {
            throw new IOException("its list of entries is malformed", malformed);
        }
    }

    /** Opens the content of an entry, with the same exceptions as {@link #open}. */
    static InputStream content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try {
            return zip.getInputStream(entry);
        } catch (RuntimeException malformed) {
            throw new IOException("an entry is malformed", malformed);
        }
    }

    /** Reads one entry, and records it under a name. */
    static void read(ZipFile zip, ZipArchiveEntry entry, String name, ArchiveContents contents)
            throws IOException {
        requireNoPassword(entry, name, contents);
        if (entry.isUnixSymlink()) {
            contents.add(name, TreeFile.Kind.LINK);
        } else if (name.endsWith("/")) {
            contents.addFolder(name);
        } else if (!isRegular(entry)) {
            contents.add(name, TreeFile.Kind.OTHER);
        } else {
            requireReadable(zip, entry, name, contents);
            contents.add(
                    name, entry.getSize(), entry.getCompressedSize(), () -> content(zip, entry));
        }
    }

    /** Refuses an entry that needs a password or was compressed in another way. */
    static void requireReadable(
            ZipFile zip, ZipArchiveEntry entry, String name, ArchiveContents contents) {
        requireNoPassword(entry, name, contents);
        if (!zip.canReadEntryData(entry)) {
            throw contents.refuse(
                    name,
                    "expected the compression method stored or deflated, found method "
                            + entry.getMethod());
        }
    }

    private static void requireNoPassword(
            ZipArchiveEntry entry, String name, ArchiveContents contents) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw contents.refuse(
                    name, "expected no encryption: create the archive without a password");
        }
    }

    /**
     * Returns whether an entry is a regular file according to its Unix mode, or has no Unix mode.
     */
    static boolean isRegular(ZipArchiveEntry entry) {
        int type = entry.getUnixMode() & 0170000;
        return type == 0 || type == 0100000;
    }

    /**
     * Returns the name of an entry. The name is decoded as UTF-8 if possible, even if the UTF-8
     * flag is not set, because macOS never sets this flag.
     */
    static String name(ZipArchiveEntry entry) {
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
