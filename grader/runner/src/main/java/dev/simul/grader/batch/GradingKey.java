package dev.simul.grader.batch;

import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.TaskSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hashes everything that the reports on a submission depend on: its answers, the course, the kit,
 * the JDK and the options. A submission with an unchanged hash need not be graded again.
 */
public final class GradingKey {
    private final String setup;

    private GradingKey(String setup) {
        this.setup = setup;
    }

    /**
     * Hashes the set-up.
     *
     * @param course the course
     * @param classPath the class path of the kit
     * @param home the folder of the kit
     * @param options the options that affect the content of reports
     * @return a key for submissions
     */
    public static GradingKey of(Course course, List<Path> classPath, Path home, String options) {
        Digest digest = new Digest().add(course.manifest().toString());
        for (CourseTask task : course.tasks()) {
            digest.add(task.stub()).add(task.checks());
            add(task.checkSources(), digest);
            add(task.given(), digest);
        }
        digest.add(Runtime.version().toString()).add(options);
        classPath.forEach(entry -> addClasses(entry, home, digest));
        return new GradingKey(digest.hex());
    }

    /**
     * Hashes an entry of the class path. The jar of a library never changes, so its name is enough.
     */
    private static void addClasses(Path entry, Path home, Digest digest) {
        try {
            if (Files.isDirectory(entry)) {
                try (Stream<Path> files = Files.walk(entry)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.add(entry.relativize(file).toString());
                        digest.add(Files.readAllBytes(file));
                    }
                }
            } else {
                digest.add(String.valueOf(entry.getFileName()));
                if (entry.startsWith(home)) {
                    digest.add(Files.readAllBytes(entry));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Hashes a submission together with the set-up.
     *
     * @param submission the submission
     * @param folder the name of the folder for its reports
     * @return the hash in hexadecimal
     */
    String of(Submission submission, String folder) {
        Digest digest = new Digest().add(setup).add(folder);
        for (TaskSources task : submission.tasks()) {
            digest.add(task.taskId()).add(String.valueOf(task.problem()));
            digest.add(task.notes().toString()).add(task.resources());
            add(task.files(), digest);
        }
        return digest.add(submission.notes().toString()).hex();
    }

    private static void add(List<SourceFile> files, Digest digest) {
        digest.add(String.valueOf(files.size()));
        files.forEach(file -> digest.add(file.path()).add(file.text()));
    }
}
