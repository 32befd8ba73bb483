package dev.simul.grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads all files below a folder that a build has written. */
final class ClassFiles {
    private ClassFiles() {}

    /**
     * Returns the bytes of each file by its path with '/', in order; none if there is no such
     * folder.
     */
    static Map<String, byte[]> below(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : list(folder)) {
            files.put(folder.relativize(file).toString().replace('\\', '/'), read(file));
        }
        return files;
    }

    /** Returns the files below a folder, in order. */
    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
