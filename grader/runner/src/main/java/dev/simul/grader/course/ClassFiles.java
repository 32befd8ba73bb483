package dev.simul.grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads all files in a folder and its subfolders, such as a folder that a build has written. */
final class ClassFiles {
    private ClassFiles() {}

    /**
     * Returns the bytes of each file in the order of the files' paths. The keys are these paths,
     * with '/' between names. The map is empty if the folder does not exist.
     */
    static Map<String, byte[]> below(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : list(folder)) {
            files.put(folder.relativize(file).toString().replace('\\', '/'), read(file));
        }
        return files;
    }

    /** Returns the files in a folder and its subfolders, in the order of their paths. */
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
