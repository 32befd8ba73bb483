package dev.simul.grader.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the Java files below a folder, in an order that does not depend on the machine. */
final class SourceWalk {
    private static final Set<String> BUILT =
            Set.of("target", "build", "out", "bin", "node_modules");
    private static final Set<String> CHECKS = Set.of("test", "hidden");

    private final Path submission;
    private int entries;

    SourceWalk(Path submission) {
        this.submission = submission;
    }

    /** Returns whether part of the submission was not read, because it has too many files. */
    boolean gaveUp() {
        return entries > IntakeLimits.ENTRIES;
    }

    List<FoundFile> below(Path folder) {
        List<FoundFile> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.noneOf(FileVisitOption.class),
                    IntakeLimits.DEPTH,
                    new Visitor(folder, found));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        found.sort(Comparator.comparing(FoundFile::path));
        return found;
    }

    String relative(Path file) {
        return submission.relativize(file).toString().replace('\\', '/');
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path top;
        private final List<FoundFile> found;

        Visitor(Path top, List<FoundFile> found) {
            this.top = top;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            entries++;
            if (gaveUp()) {
                return FileVisitResult.TERMINATE;
            }
            return !folder.equals(top) && isLeftOut(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            entries++;
            if (gaveUp()) {
                return FileVisitResult.TERMINATE;
            }
            if (name(file).endsWith(".java") && !attributes.isDirectory()) {
                found.add(SourceReading.read(file, relative(file), attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        private boolean isLeftOut(Path folder) {
            String name = name(folder);
            Path above = folder.getParent();
            return name.startsWith(".")
                    || BUILT.contains(name)
                    || (above != null && name(above).equals("src") && CHECKS.contains(name));
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
