package dev.simul.grader.submission.tree;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Reads a tar archive, compressed or not. */
final class TarReading {
    private TarReading() {}

    static void read(InputStream bytes, ArchiveContents contents) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new Counting(bytes, contents), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                read(tar, entry, contents);
            }
        } catch (IllegalArgumentException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
    }

    private static void read(
            TarArchiveInputStream tar, TarArchiveEntry entry, ArchiveContents contents)
            throws IOException {
        String name = entry.getName();
        if (entry.isSymbolicLink()) {
            contents.add(name, TreeFile.Kind.LINK);
        } else if (entry.isLink()) {
            contents.add(name, TreeFile.Kind.HARD_LINK);
        } else if (entry.isDirectory()) {
            contents.addFolder(name);
        } else if (isRegular(entry)) {
            contents.add(name, entry.getRealSize(), -1, () -> new Unclosed(tar));
        } else {
            contents.add(name, TreeFile.Kind.OTHER);
        }
    }

    static boolean isRegular(TarArchiveEntry entry) {
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, TarConstants.LF_CONTIG ->
                    !entry.isSparse();
            default -> false;
        };
    }

    /** A stream of the current entry. Closing this stream does not close the archive. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream entry) {
            super(entry);
        }

        @Override
        public void close() {
            // Do not close the archive, because further entries will be read from it.
        }
    }

    /** Counts all unpacked bytes, including those of entries that are left out. */
    private static final class Counting extends FilterInputStream {
        private final ArchiveContents contents;
        private long count;

        Counting(InputStream unpacked, ArchiveContents contents) {
            super(unpacked);
            this.contents = contents;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            count(skipped);
            return skipped;
        }

        private void count(long bytes) {
            count += bytes;
            contents.checkStream(count);
        }
    }
}
