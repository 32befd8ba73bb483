package dev.simul.student.handout;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files in a folder that is being written. Each file is written either completely or not at
 * all: even if the program is killed, no partially written file has the name of a complete one.
 */
final class FolderFiles {
    private static final String PART = ".simul/part";
    private static final String IN_USE = ".new";

    private final Path folder;

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    boolean exists(String name) {
        return Files.exists(path(name));
    }

    /** Returns the hash of a file, or null if there is no such file. */
    @Nullable String hash(String name) throws IOException {
        Path file = path(name);
        return Files.isRegularFile(file) ? Hash.of(Files.readAllBytes(file)) : null;
    }

    /** Writes a file. If another program is using the file, the launcher replaces it later. */
    void write(String name, byte[] content) throws IOException {
        Path file = path(name);
        if (Files.isDirectory(file)) {
            throw new FileSystemException(
                    file.toString(), null, "a folder has the name of a file: rename the folder");
        }
        Files.createDirectories(parent(file));
        Path part = path(PART);
        Files.createDirectories(parent(part));
        try {
            Files.write(part, content);
            if (name.equals("simul")) {
                makeExecutable(part);
            }
            try {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (AccessDeniedException inUse) {
                if (!name.endsWith(".jar")) {
                    throw inUse;
                }
                // Windows does not replace the jar of a running program. The launcher does it the
                // next time.
                Files.move(part, path(name + IN_USE), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Renames a file so that it is kept but no longer used, and returns the new name. */
    String setAside(String name) throws IOException {
        String free = name + ".old";
        for (int i = 2; exists(free); i++) {
            free = name + ".old" + i;
        }
        Files.move(path(name), path(free));
        return free;
    }

    /** Deletes a file, and all folders above it that become empty. */
    void delete(String name) throws IOException {
        Files.deleteIfExists(path(name));
        @Nullable Path above = path(name).getParent();
        while (above != null && !above.equals(folder) && isEmpty(above)) {
            Files.delete(above);
            above = above.getParent();
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> all = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            all.add(PosixFilePermission.OWNER_EXECUTE);
            all.add(PosixFilePermission.GROUP_EXECUTE);
            all.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, all);
        }
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }
}
