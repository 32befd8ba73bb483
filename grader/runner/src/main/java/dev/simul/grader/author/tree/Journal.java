package dev.simul.grader.author.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/**
 * The old content of the files that are being changed, kept in the course while they are written.
 * If the program is ended before it has written everything, the next edit restores the old content.
 */
public final class Journal {
    private static final String FOLDER = ".simul-edit";

    private final Path home;
    private final Path folder;

    private Journal(Path home) {
        this.home = home;
        this.folder = home.resolve(FOLDER);
    }

    /**
     * Restores a course in which an edit was interrupted.
     *
     * @param home the folder of the course
     * @return true if an edit was undone; false if there was none
     * @throws IOException if a file cannot be restored
     */
    public static boolean recover(Path home) throws IOException {
        Journal journal = new Journal(home);
        if (!Files.isDirectory(journal.folder)) {
            return false;
        }
        boolean isComplete = Files.exists(journal.created());
        if (isComplete) {
            journal.undo();
        } else {
            // The program ended before it changed anything.
            journal.close();
        }
        return isComplete;
    }

    static Journal write(Path home, Map<String, byte[]> old, Set<String> created)
            throws IOException {
        Journal journal = new Journal(home);
        for (Map.Entry<String, byte[]> file : old.entrySet()) {
            Path copy = journal.old().resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
        Files.createDirectories(journal.folder);
        Path list = journal.folder.resolve("created.new");
        Files.write(list, created, StandardCharsets.UTF_8);
        // Written last: as long as this file is missing, nothing has been changed.
        Files.move(list, journal.created());
        return journal;
    }

    void undo() throws IOException {
        Path old = old();
        if (Files.isDirectory(old)) {
            for (Path copy : files(old)) {
                Path file = home.resolve(old.relativize(copy).toString());
                Files.createDirectories(file.getParent());
                Files.write(file, Files.readAllBytes(copy));
            }
        }
        for (String path : Files.readAllLines(created(), StandardCharsets.UTF_8)) {
            if (Files.exists(home.resolve(path))) {
                Files.delete(home.resolve(path));
                deleteEmptyFolders(home, home.resolve(path));
            }
        }
        close();
    }

    void close() throws IOException {
        Files.deleteIfExists(created());
        PathUtils.deleteDirectory(folder);
    }

    /** Deletes the folders of a file that has been deleted, as far as they are empty. */
    static void deleteEmptyFolders(Path home, Path file) throws IOException {
        @Nullable Path parent = file.getParent();
        while (parent != null && !parent.equals(home) && isEmpty(parent)) {
            Files.deleteIfExists(parent);
            parent = parent.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Path old() {
        return folder.resolve("old");
    }

    private Path created() {
        return folder.resolve("created.txt");
    }
}
