package dev.simul.grader.batch;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.course.Digest;
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
 * Two hashes of a submission. The <em>run key</em> covers everything that the verdicts depend on:
 * the answers, the checks and their salt, the kit, the JDK and the isolation. A submission with an
 * unchanged run key need not be run again. The whole key also covers what is done with the
 * verdicts: points, policies, and the options of reports. A submission with an unchanged key need
 * not be scored again either.
 */
public final class GradingKey {
    private final String run;
    private final String scoring;

    private GradingKey(String run, String scoring) {
        this.run = run;
        this.scoring = scoring;
    }

    /**
     * Hashes the set-up.
     *
     * @param course the course
     * @param classPath the class path of the kit
     * @param home the folder of the kit
     * @param isolation how submissions are run
     * @param scoring the points, the policies and the options that affect the content of reports
     * @return a key for submissions
     */
    public static GradingKey of(
            Course course, List<Path> classPath, Path home, String isolation, String scoring) {
        Digest digest = new Digest().add(course.manifest().advice().toString());
        for (CourseTask task : course.tasks()) {
            add(task.entry(), digest);
            digest.add(task.stub()).add(task.checks()).add(String.valueOf(task.salt()));
            add(task.checkSources(), digest);
            add(task.given(), digest);
        }
        digest.add(Runtime.version().toString()).add(isolation);
        classPath.forEach(entry -> addClasses(entry, home, digest));
        String run = digest.hex();
        return new GradingKey(
                run, new Digest().add(run).add(course.manifest().toString()).add(scoring).hex());
    }

    /** Hashes everything about a task except for its points. */
    private static void add(TaskEntry task, Digest digest) {
        digest.add(task.id()).add(task.title()).add(task.packageName());
        digest.add(task.functions().toString()).add(task.given().toString());
        digest.add(task.allow().toString()).add(task.advice().toString());
        digest.add(String.valueOf(task.checks().size()));
        for (CheckEntry check : task.checks()) {
            digest.add(check.id()).add(check.title());
            digest.add(check.kind().toString()).add(check.visibility().toString());
        }
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
     * Returns the run key of a submission.
     *
     * @param submission the submission
     * @return the hash in hexadecimal
     */
    public String runKey(Submission submission) {
        Digest digest = new Digest().add(run);
        for (TaskSources task : submission.tasks()) {
            digest.add(task.taskId()).add(String.valueOf(task.problem()));
            digest.add(task.resources());
            add(task.files(), digest);
        }
        return digest.hex();
    }

    /**
     * Returns the whole key of a submission.
     *
     * @param submission the submission
     * @param folder the name of the folder for its reports
     * @param ofScoring what affects the score of this submission only
     * @return the hash in hexadecimal
     */
    String of(Submission submission, String folder, String ofScoring) {
        Digest digest = new Digest().add(scoring).add(runKey(submission)).add(folder);
        digest.add(ofScoring);
        submission.tasks().forEach(task -> digest.add(task.notes().toString()));
        return digest.add(submission.notes().toString()).hex();
    }

    private static void add(List<SourceFile> files, Digest digest) {
        digest.add(String.valueOf(files.size()));
        files.forEach(file -> digest.add(file.path()).add(file.text()));
    }
}
