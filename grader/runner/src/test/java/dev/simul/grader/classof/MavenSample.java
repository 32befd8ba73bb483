package dev.simul.grader.classof;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs {@code mvn test} on submissions, as their authors would: each is copied into a handout, in
 * which Maven runs the open checks only.
 */
final class MavenSample {
    private final Path handout;

    /** Writes the handout, and lets Maven compile it once. */
    static MavenSample of(Path home, Path work) throws IOException, InterruptedException {
        MavenSample sample = new MavenSample(work.resolve("handout"));
        sample.run(home, List.of("grader/simul", "handout", sample.handout.toString()), true);
        sample.test();
        return sample;
    }

    private MavenSample(Path handout) {
        this.handout = handout;
    }

    /** Returns the processor time of {@code mvn test} on a submission. */
    Duration of(Path submission) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.walk(submission, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = handout.resolve(submission.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Duration before = OwnChildren.processorTime();
        test();
        return OwnChildren.processorTime().minus(before);
    }

    private void test() throws IOException, InterruptedException {
        run(handout, List.of("mvn", "-q", "-B", "test", "--fail-at-end"), false);
    }

    private void run(Path folder, List<String> command, boolean mustPass)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.waitFor() != 0 && mustPass) {
            throw new IllegalStateException(
                    "%s: expected 0, found %d".formatted(command, process.exitValue()));
        }
    }
}
