package dev.simul.grader.handout;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.submission.SourceFile;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses to hand out a task whose folder contains something that students must not receive: a
 * right answer in place of the stub, or a hidden check among the open checks. {@code simul verify}
 * searches more thoroughly.
 */
final class SecretsInTasks {
    private final List<String> errors = new ArrayList<>();

    private SecretsInTasks() {}

    /**
     * Searches the files of tasks that are about to be handed out.
     *
     * @throws BrokenCourseException if the files contain something that students must not receive;
     *     the exception lists all places
     */
    static void refuse(Course course, List<CourseTask> tasks) {
        SecretsInTasks secrets = new SecretsInTasks();
        tasks.forEach(secrets::findHiddenChecks);
        if (Files.isDirectory(course.home().resolve("solutions"))) {
            KnownAnswers answers = new KnownAnswers(course);
            for (CourseTask task : tasks) {
                secrets.findAnswers(task, answers.to(task.entry().id()));
            }
        }
        if (!secrets.errors.isEmpty()) {
            throw new BrokenCourseException(secrets.errors);
        }
    }

    private void findHiddenChecks(CourseTask task) {
        for (CheckEntry check : task.entry().checks()) {
            if (check.visibility() == Visibility.OPEN) {
                continue;
            }
            Pattern method = Pattern.compile("\\b" + check.methodName() + "\\s*\\(");
            for (SourceFile file : task.handout()) {
                if (method.matcher(file.text()).find()) {
                    errors.add(
                            file.path()
                                    + ": expected no hidden check, found '"
                                    + check.methodName()
                                    + "': move it to src/hidden/java");
                }
            }
        }
    }

    private void findAnswers(CourseTask task, List<KnownAnswer> answers) {
        for (KnownAnswer answer : answers) {
            boolean isRight =
                    answer.kind() == AnswerKind.REFERENCE || answer.kind() == AnswerKind.ACCEPTED;
            if (isRight
                    && !answer.sources().files().isEmpty()
                    && task.isAnsweredBy(answer.sources().files())) {
                errors.add(
                        "tasks/"
                                + task.entry().id()
                                + "/src/main/java: expected the stub, found the answer '"
                                + answer.name()
                                + "': restore the stub");
            }
        }
    }
}
