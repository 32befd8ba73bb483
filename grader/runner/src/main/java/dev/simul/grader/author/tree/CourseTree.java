package dev.simul.grader.author.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a course. Edits change them in memory only, until {@link #write} writes all changes.
 */
public final class CourseTree {
    /** The name of the manifest. */
    public static final String MANIFEST = "checks.yml";

    /** The name of the README of the course. */
    public static final String README = "README.md";

    private static final List<String> FILES = List.of(MANIFEST, README, "pom.xml");
    private static final List<String> FOLDERS = List.of("tasks", "solutions");
    private static final Set<String> TEXTS =
            Set.of("java", "md", "xml", "yml", "yaml", "json", "properties", "txt");

    private final Path home;
    private final Map<String, byte[]> before;
    private final TreeMap<String, byte[]> now;

    private CourseTree(Path home, Map<String, byte[]> before) {
        this.home = home;
        this.before = before;
        this.now = new TreeMap<>(before);
    }

    /**
     * Reads the files of a course, without the output of builds.
     *
     * @param home the folder of the course
     * @return the files
     */
    public static CourseTree read(Path home) {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (String name : FILES) {
                if (Files.isRegularFile(home.resolve(name))) {
                    files.put(name, Files.readAllBytes(home.resolve(name)));
                }
            }
            for (String name : FOLDERS) {
                if (Files.isDirectory(home.resolve(name))) {
                    Files.walkFileTree(home.resolve(name), new Reading(home, files));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new CourseTree(home, files);
    }

    /** Returns the folder of the course. */
    public Path home() {
        return home;
    }

    /** Returns the paths of all files, relative to the course, in alphabetical order. */
    public List<String> paths() {
        return List.copyOf(now.keySet());
    }

    /**
     * Returns the paths of the files in a folder and its subfolders.
     *
     * @param folder the folder, relative to the course
     * @return the paths, relative to the course
     */
    public List<String> paths(String folder) {
        return now.keySet().stream().filter(path -> path.startsWith(folder + "/")).toList();
    }

    /**
     * Returns the names of the folders in a folder that contain files.
     *
     * @param folder the folder, relative to the course
     * @return the names, in alphabetical order
     */
    public Set<String> folders(String folder) {
        Set<String> names = new TreeSet<>();
        for (String path : paths(folder)) {
            String inside = path.substring(folder.length() + 1);
            int slash = inside.indexOf('/');
            if (slash > 0) {
                names.add(inside.substring(0, slash));
            }
        }
        return names;
    }

    public boolean has(String path) {
        return now.containsKey(path);
    }

    /**
     * Returns the paths of the files that contain text in which tasks may be mentioned.
     *
     * @return the paths, relative to the course
     */
    public Stream<String> texts() {
        return paths().stream()
                .filter(path -> TEXTS.contains(extension(path)))
                .filter(this::isText);
    }

    /**
     * Returns the text of a file.
     *
     * @param path the path of a file, relative to the course
     * @return the text
     * @throws AuthorException if the file is missing, is not UTF-8, or contains marks of a merge
     *     that was not resolved
     */
    public String text(String path) {
        byte[] bytes = now.get(path);
        if (bytes == null) {
            throw new AuthorException(
                    path + ": expected a file, found none: nothing has been changed");
        }
        String text = decode(path, bytes);
        int conflict = conflict(text);
        if (conflict > 0) {
            throw new AuthorException(
                    path
                            + ":"
                            + conflict
                            + ": expected a file without conflicts, found a merge that is not"
                            + " resolved: resolve it first; nothing has been changed");
        }
        return text;
    }

    /**
     * Creates or replaces a file.
     *
     * @param path the path, relative to the course
     * @param text the new text
     */
    public void put(String path, String text) {
        now.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Removes a file.
     *
     * @param path the path, relative to the course
     */
    public void remove(String path) {
        now.remove(path);
    }

    /**
     * Renames files. All old names are freed first, so that files can exchange their names.
     *
     * @param names the new path of each file that is renamed, by its old path
     * @throws AuthorException if one of the new paths belongs to another file
     */
    public void rename(Map<String, String> names) {
        Map<String, byte[]> moved = new TreeMap<>();
        names.forEach((from, to) -> {
            byte[] bytes = now.get(from);
            if (bytes != null) {
                moved.put(to, bytes);
            }
        });
        names.keySet().forEach(now::remove);
        moved.forEach((to, bytes) -> {
            if (now.putIfAbsent(to, bytes) != null) {
                throw new AuthorException(
                        to
                                + ": expected no such file, found one: move or remove it first;"
                                + " nothing has been changed");
            }
        });
    }

    /**
     * Writes all changes. If one of them cannot be written, all are undone.
     *
     * @return the paths of the files that were written or removed, relative to the course
     * @throws AuthorException if the files of the course have changed since they were read, or if a
     *     change cannot be written; nothing has been changed then
     */
    public Set<String> write() {
        return new TreeWriting(home, before, now).write();
    }

    private boolean isText(String path) {
        byte[] bytes = now.get(path);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    private static String decode(String path, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            throw new AuthorException(
                    path + ": expected text in UTF-8, found other bytes: save the file as UTF-8");
        }
    }

    /** Returns the line of the first mark of an unresolved merge, or 0 if there is none. */
    private static int conflict(String text) {
        if (!text.contains("<<<<<<< ")) {
            return 0;
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("<<<<<<< ")) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Reads the files of a folder, without hidden folders and the output of builds. */
    private static final class Reading extends SimpleFileVisitor<Path> {
        private final Path home;
        private final Map<String, byte[]> files;

        Reading(Path home, Map<String, byte[]> files) {
            this.home = home;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes ignored) {
            String name = String.valueOf(folder.getFileName());
            return name.equals("target") || name.startsWith(".")
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
            if (found.isRegularFile()) {
                files.put(
                        home.relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
