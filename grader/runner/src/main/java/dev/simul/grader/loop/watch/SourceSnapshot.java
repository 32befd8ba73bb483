package dev.simul.grader.loop.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The source files of a board at one moment.
 *
 * @param folders the folders that contain them
 * @param files the state of each source file
 */
record SourceSnapshot(Set<Path> folders, Map<Path, Stamp> files) {
    private static final Set<String> NOT_SOURCES = Set.of("target", "bin", "out", ".git");

    /** What changes if a file is written: most editors replace the file by a new one. */
    record Stamp(FileTime time, long size) {}

    /**
     * Reads the files of a board.
     *
     * @param board the folder of the board; if it does not exist, there are no files
     */
    static SourceSnapshot of(Path board) {
        Set<Path> folders = new HashSet<>();
        Map<Path, Stamp> files = new HashMap<>();
        try {
            Files.walkFileTree(
                    board,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            if (NOT_SOURCES.contains(String.valueOf(folder.getFileName()))) {
                                return FileVisitResult.SKIP_SUBTREE;
                            }
                            folders.add(folder);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (file.toString().endsWith(".java")) {
                                files.put(
                                        file,
                                        new Stamp(
                                                attributes.lastModifiedTime(), attributes.size()));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException gone) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new SourceSnapshot(folders, files);
    }
}
