package dev.simul.grader.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * The files of an exported grader.
 *
 * @param files the content of each file, by path
 * @param scripts the paths of the files that can be executed
 * @param archive the name of an archive with all files to write beside them, or an empty text
 */
public record Export(Map<String, byte[]> files, Set<String> scripts, String archive) {
    private static final int SCRIPT_MODE = 0755;
    private static final int FILE_MODE = 0644;

    /** A time that every zip archive can state, so that equal files give equal archives. */
    private static final long ALWAYS_THE_SAME = 1_767_225_600_000L;

    /** Copies the collections. */
    public Export {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        scripts = Set.copyOf(scripts);
    }

    /**
     * Writes the files.
     *
     * @param folder the folder to write to, which must be new or empty
     * @throws IOException if the folder contains files, or cannot be written
     */
    public void write(Path folder) throws IOException {
        if (Files.exists(folder)) {
            requireEmpty(folder);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
            if (scripts.contains(file.getKey()) && isPosix(path)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        if (!archive.isEmpty()) {
            writeArchive(folder.resolve(archive));
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "it is a file");
        }
        try (Stream<Path> found = Files.list(folder)) {
            if (found.findAny().isPresent()) {
                throw new FileSystemException(
                        folder.toString(),
                        null,
                        "expected a new or empty folder, found files in it");
            }
        }
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }

    private void writeArchive(Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path);
                ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
                entry.setUnixMode(scripts.contains(file.getKey()) ? SCRIPT_MODE : FILE_MODE);
                entry.setTime(ALWAYS_THE_SAME);
                zip.putArchiveEntry(entry);
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        }
    }
}
