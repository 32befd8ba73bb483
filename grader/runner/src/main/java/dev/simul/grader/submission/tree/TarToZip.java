package dev.simul.grader.submission.tree;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Copies a tar archive to a zip archive. Names are copied as they are, and links and devices become
 * entries of the same kind, so that the reader of the zip archive refuses what it refuses anywhere.
 */
final class TarToZip {
    private static final int HEADER = 512;
    private static final int FILE_MODE = 0100644;
    private static final int LINK_MODE = 0120777;
    private static final int DEVICE_MODE = 0020644;
    private static final int BUFFER = 64 << 10;

    private TarToZip() {}

    /** Returns the zip archive, which is a temporary file that is deleted when it is closed. */
    static SeekableByteChannel copy(String name, Path tar) throws IOException {
        Path file = Files.createTempFile("simul-class", ".zip");
        SeekableByteChannel channel =
                Files.newByteChannel(
                        file,
                        EnumSet.of(
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.DELETE_ON_CLOSE));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(tar), BUFFER)) {
            new Copy(name, Files.size(tar)).run(unpacked(in), channel);
            return channel.position(0);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(HEADER);
        byte[] header = in.readNBytes(HEADER);
        in.reset();
        return Archives.isGzip(header)
                ? new BufferedInputStream(new GZIPInputStream(in), BUFFER)
                : in;
    }

    private record Copy(String name, long packedBytes) {

        void run(InputStream in, SeekableByteChannel channel) throws IOException {
            // The stream that is wrapped here must stay open, because it is the channel.
            ZipArchiveOutputStream zip =
                    new ZipArchiveOutputStream(Channels.newOutputStream(channel));
            zip.setLevel(Deflater.BEST_SPEED);
            long unpacked = 0;
            int entries = 0;
            TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8");
            try {
                for (TarArchiveEntry entry = tar.getNextEntry();
                        entry != null;
                        entry = tar.getNextEntry()) {
                    entries++;
                    unpacked += Math.max(entry.getRealSize(), 0);
                    check(entries, unpacked);
                    copy(tar, entry, zip);
                }
            } catch (IllegalArgumentException malformed) {
                throw new IOException(malformed.getMessage(), malformed);
            }
            if (entries == 0) {
                throw new SubmissionException(
                        "expected a tar archive in '" + name + "', found another file");
            }
            zip.finish();
        }

        private void check(int entries, long unpacked) {
            if (entries > IntakeLimits.CLASS_ENTRIES
                    || unpacked > IntakeLimits.CLASS_BYTES
                    || unpacked / IntakeLimits.RATIO > Math.max(packedBytes, 1 << 20)) {
                throw new SubmissionException(
                        "the archive '"
                                + name
                                + "' is refused: expected at most "
                                + IntakeLimits.CLASS_ENTRIES
                                + " entries, "
                                + (IntakeLimits.CLASS_BYTES >> 30)
                                + " GiB and "
                                + IntakeLimits.RATIO
                                + " times its size once unpacked, found more");
            }
        }

        private static void copy(
                TarArchiveInputStream tar, TarArchiveEntry entry, ZipArchiveOutputStream zip)
                throws IOException {
            ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
            if (!entry.isDirectory()) {
                copy.setUnixMode(
                        entry.isSymbolicLink()
                                ? LINK_MODE
                                : TarReading.isRegular(entry) ? FILE_MODE : DEVICE_MODE);
            }
            zip.putArchiveEntry(copy);
            if (TarReading.isRegular(entry)) {
                tar.transferTo(zip);
            }
            zip.closeArchiveEntry();
        }
    }
}
