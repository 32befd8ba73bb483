package dev.simul.language;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** The texts of the kit: sources, documents, the course, scripts and build files. */
final class Prose {
    private static final Set<String> ENDINGS =
            Set.of("java", "kt", "md", "yml", "yaml", "xml", "jte", "json", "sh", "simul", "svg");
    private static final Set<String> PASSED_OVER = Set.of(".git", "target", "node_modules");

    private Prose() {}

    /** Returns the files below a folder, in the order of their names. */
    static List<Path> filesBelow(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
                        return PASSED_OVER.contains(dir.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        if (isText(file)) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(null);
        return files;
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return ENDINGS.contains(dot < 0 ? name : name.substring(dot + 1));
    }

    /**
     * Finds the phrases in a text; each finding is a line number, the words, and a better wording.
     */
    static List<String> findings(String text, List<BannedPhrase> phrases) {
        List<String> found = new ArrayList<>();
        for (BannedPhrase phrase : phrases) {
            for (Matcher matcher = phrase.pattern().matcher(text); matcher.find(); ) {
                long line =
                        1
                                + text.substring(0, matcher.start())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count();
                found.add(
                        line
                                + ": '"
                                + matcher.group().replaceAll("\\s+", " ")
                                + "' is not plain English; write: "
                                + phrase.instead());
            }
        }
        return found;
    }
}
