package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.result.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Requires a test that runs the answers to the task on real threads and the real clock, if the
 * course has such tests.
 */
public final class RealTimeRule implements Rule {
    private static final String ROOT = "solutions/src/test/java";
    private static final String NAME = "RealTimeTest.java";

    @Override
    public List<Problem> problems(TriedTask subject) {
        Path root = subject.home().resolve(ROOT);
        String folder = subject.entry().packageName().replace('.', '/');
        if (!Files.isDirectory(root) || hasTest(root.resolve(folder))) {
            return List.of();
        }
        return List.of(
                new Problem(
                        ROOT + "/" + folder,
                        "a test whose name ends with '" + NAME + "'",
                        "none",
                        "add a test that runs the reference on the real clock"));
    }

    private static boolean hasTest(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(NAME));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
