package dev.simul.grader.submission.tree;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Collects the entries of one archive. Refuses the whole archive if an entry could do harm or if
 * the archive exceeds a limit.
 */
final class ArchiveContents {
    private static final int MEBI = 1 << 20;
    private static final int BUFFER = 8 << 10;

    private final String archive;
    private final long archiveBytes;
    private final List<TreeFile> files = new ArrayList<>();

    /** The paths of all files and folders; the key of each path is its lower-case form. */
    private final Map<String, String> names = new HashMap<>();

    private int entries;
    private long unpackedBytes;
    private long keptBytes;
    private boolean hasArchive;

    ArchiveContents(String archive, long archiveBytes) {
        this.archive = archive;
        this.archiveBytes = archiveBytes;
    }

    /** Opens a stream of the bytes of an entry. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }

    /** Adds a folder. */
    void addFolder(String name) {
        String path = checked(name);
        if (!path.isEmpty()) {
            checkCase(path);
        }
    }

    /**
     * Adds a link, a device or another special file. The entry is recorded, but it is neither
     * followed nor read.
     */
    void add(String name, TreeFile.Kind kind) {
        String path = newPath(name);
        if (!LeftOut.anyOf(path)) {
            files.add(TreeFile.without(path, kind));
        }
    }

    /**
     * Adds a file.
     *
     * @param size the size that the archive states
     * @param packedSize the compressed size of the file, or -1 if the archive is compressed as a
     *     whole
     * @param bytes opens the file's bytes
     */
    void add(String name, long size, long packedSize, Bytes bytes) throws IOException {
        String path = newPath(name);
        unpackedBytes += Math.max(size, 0);
        checkUnpacked(name);
        if (packedSize >= 0 && size > MEBI && size / IntakeLimits.RATIO > packedSize) {
            throw refuse(
                    name,
                    "expected at most "
                            + IntakeLimits.RATIO
                            + " times the packed size of the entry, found "
                            + size
                            + " bytes unpacked from "
                            + packedSize);
        }
        if (LeftOut.anyOf(path)) {
            return;
        }
        int limit = limit(path);
        byte[] kept = limit == 0 ? new byte[0] : read(name, size, limit, bytes);
        keptBytes += kept.length;
        files.add(
                new TreeFile(
                        path,
                        TreeFile.Kind.FILE,
                        size,
                        most -> kept.length <= most ? kept : java.util.Arrays.copyOf(kept, most)));
    }

    /** Returns the maximum number of bytes to read from a file. */
    private int limit(String path) {
        if (Archives.isNamedLikeOne(path)) {
            // If there are several archives, none of them is opened, so read only the first one.
            int limit = hasArchive ? 0 : IntakeLimits.ARCHIVE_BYTES + 1;
            hasArchive = true;
            return limit;
        }
        if (keptBytes > IntakeLimits.SOURCE_BYTES) {
            return 0;
        }
        if (CopyName.ofFile(Paths.name(path)).isJava()) {
            return IntakeLimits.FILE_BYTES + 1;
        }
        return ("/" + path).contains("/" + Paths.RESOURCES) ? IntakeLimits.RESOURCE_BYTES + 1 : 0;
    }

    private byte[] read(String name, long size, int limit, Bytes bytes) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (InputStream in = bytes.open()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer);
                    read >= 0 && kept.size() < limit;
                    read = in.read(buffer)) {
                kept.write(buffer, 0, Math.min(read, limit - kept.size()));
                if (kept.size() > size) {
                    throw refuse(
                            name, "expected " + size + " bytes, as the archive states, found more");
                }
            }
        }
        return kept.toByteArray();
    }

    /**
     * Refuses an archive that is compressed as a whole if too many bytes have been unpacked so far.
     */
    void checkStream(long unpacked) {
        if (unpacked > IntakeLimits.UNPACKED_BYTES
                || (unpacked > MEBI && unpacked / IntakeLimits.RATIO > archiveBytes)) {
            throw new SubmissionException(
                    "the archive '"
                            + archive
                            + "' is refused: expected at most "
                            + (IntakeLimits.UNPACKED_BYTES >> 20)
                            + " MiB and "
                            + IntakeLimits.RATIO
                            + " times its packed size when unpacked, found more");
        }
    }

    SubmissionException refuse(String name, String reason) {
        return new SubmissionException(
                "the archive '"
                        + archive
                        + "' is refused: entry '"
                        + printable(name)
                        + "': "
                        + reason);
    }

    FileTree tree() {
        return new ArchiveTree(files);
    }

    private void checkUnpacked(String name) {
        if (unpackedBytes > IntakeLimits.UNPACKED_BYTES) {
            throw refuse(
                    name,
                    "expected at most "
                            + (IntakeLimits.UNPACKED_BYTES >> 20)
                            + " MiB in total when unpacked, found more up to this entry");
        }
    }

    private String newPath(String name) {
        String path = checked(name);
        if (path.isEmpty()) {
            throw refuse(name, "expected a name, found none");
        }
        if (path.equals(names.get(path.toLowerCase(Locale.ROOT)))) {
            throw refuse(name, "expected one entry with this name, found two");
        }
        checkCase(path);
        return path;
    }

    private String checked(String name) {
        entries++;
        if (entries > IntakeLimits.ENTRIES) {
            throw refuse(name, "expected at most " + IntakeLimits.ENTRIES + " entries, found more");
        }
        String reason = EntryName.refusal(name);
        if (!reason.isEmpty()) {
            throw refuse(name, reason);
        }
        return EntryName.path(name);
    }

    /**
     * Refuses a name that differs from an earlier one only in case: the two names mean the same
     * file or folder on some machines, but different ones on others.
     */
    private void checkCase(String path) {
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            checkCaseOf(path.substring(0, end), path);
        }
        checkCaseOf(path, path);
    }

    private void checkCaseOf(String part, String path) {
        String other = names.putIfAbsent(part.toLowerCase(Locale.ROOT), part);
        if (other != null && !other.equals(part)) {
            throw refuse(
                    path,
                    "expected names that differ in more than case, but also found '" + other + "'");
        }
    }

    private static String printable(String name) {
        return name.codePoints()
                .limit(200)
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
