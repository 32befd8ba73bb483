package dev.simul.grader.submission.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files of a class in an archive, which stays open. A tar archive is first copied to a zip
 * archive in the folder for temporary files, because only a zip archive can be read in any order.
 */
final class ClassArchive implements ClassTree {
    private static final int SNIFFED = 512;

    private final String archive;
    private final ZipFile zip;

    /** The entries in their order, with their names. */
    private final List<Named> entries = new ArrayList<>();

    private final FileTree files;

    private record Named(String name, ZipArchiveEntry entry) {}

    private ClassArchive(String archive, ZipFile zip) {
        this.archive = archive;
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries.add(new Named(withoutDots(ZipReading.name(entry)), entry));
        }
        if (entries.size() > IntakeLimits.CLASS_ENTRIES) {
            throw new SubmissionException(
                    "the archive '"
                            + archive
                            + "' is refused: expected at most "
                            + IntakeLimits.CLASS_ENTRIES
                            + " entries, found "
                            + entries.size());
        }
        files = overview();
    }

    static ClassArchive open(String name, Path path) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(SNIFFED);
        }
        if (Archives.isZip(start)) {
            return of(name, Files.newByteChannel(path));
        }
        if (Archives.isTar(start) || Archives.isGzip(start)) {
            return of(name, TarToZip.copy(name, path));
        }
        throw Archives.notAnArchive(name, start);
    }

    private static ClassArchive of(String name, SeekableByteChannel channel) throws IOException {
        try {
            return new ClassArchive(name, ZipReading.open(channel));
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    @Override
    public FileTree files() {
        return files;
    }

    @Override
    public synchronized FileTree folder(String folder) {
        String name = archive + "/" + folder.substring(0, folder.length() - 1);
        ArchiveContents contents = new ArchiveContents(name, 0);
        try {
            for (Named named : entries) {
                if (named.name().startsWith(folder) && !named.name().equals(folder)) {
                    ZipReading.read(
                            zip, named.entry(), named.name().substring(folder.length()), contents);
                }
            }
        } catch (IOException failure) {
            throw Archives.broken(name, failure);
        }
        return contents.tree();
    }

    /** Returns the files by their names. An entry whose name is refused is only a place holder. */
    private FileTree overview() {
        Map<String, TreeFile> byPath = new LinkedHashMap<>();
        Set<String> folders = new HashSet<>();
        for (Named named : entries) {
            String refusal = EntryName.refusal(named.name());
            if (!refusal.isEmpty()) {
                String path = EntryName.goodStart(named.name()) + "?";
                if (path.equals("?")) {
                    throw new ArchiveContents(archive, 0).refuse(named.name(), refusal);
                }
                byPath.putIfAbsent(path, TreeFile.without(path, TreeFile.Kind.OTHER));
                continue;
            }
            String path = EntryName.path(named.name());
            if (LeftOut.anyOf(path) || path.isEmpty()) {
                continue;
            }
            if (named.entry().isDirectory()) {
                folders.add(path);
            } else {
                byPath.putIfAbsent(path, file(path, named.entry()));
            }
        }
        return new ArchiveTree(List.copyOf(byPath.values()), folders);
    }

    private TreeFile file(String path, ZipArchiveEntry entry) {
        TreeFile.Kind kind =
                entry.isUnixSymlink()
                        ? TreeFile.Kind.LINK
                        : ZipReading.isRegular(entry) ? TreeFile.Kind.FILE : TreeFile.Kind.OTHER;
        return new TreeFile(path, kind, entry.getSize(), limit -> read(path, entry, limit));
    }

    private synchronized byte[] read(String path, ZipArchiveEntry entry, int limit)
            throws IOException {
        ZipReading.requireReadable(zip, entry, path, new ArchiveContents(archive, 0));
        try (InputStream in = ZipReading.content(zip, entry)) {
            return in.readNBytes(limit);
        }
    }

    private static String withoutDots(String name) {
        int start = 0;
        while (name.startsWith("./", start)) {
            start += 2;
        }
        return name.substring(start);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
