package dev.simul.grader.handout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.simul.checks.manifest.AdviceEntry;
import dev.simul.checks.manifest.AssignmentEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.text.AdviceText;
import dev.simul.checks.text.TaskLines;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.submission.SourceFile;
import dev.simul.student.handout.Handout;
import dev.simul.student.handout.IndexType;
import dev.simul.student.handout.UnlockFile;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Creates the file that unlocks remedies and answers in a handout. */
public final class UnlockMaker {
    private final Course course;
    private final @Nullable AssignmentEntry assignment;
    private final Map<String, byte[]> contents = new TreeMap<>();

    /**
     * Creates an object that creates one unlock file.
     *
     * @param course the course
     * @param assignment the assignment whose tasks are unlocked, or null for all tasks
     */
    public UnlockMaker(Course course, @Nullable AssignmentEntry assignment) {
        this.course = course;
        this.assignment = assignment;
    }

    /**
     * Creates the file.
     *
     * @return the bytes of the file
     * @throws dev.simul.grader.course.BrokenCourseException if the course has no known answers
     */
    public byte[] make() {
        KnownAnswers answers = new KnownAnswers(course);
        for (CourseTask task : HandoutMaker.chosen(course, assignment)) {
            TaskEntry entry = task.entry();
            contents.put(
                    UnlockFile.remediesInZip(entry.id()),
                    course.manifest().remedies(entry).yaml().getBytes(UTF_8));
            String folder = UnlockFile.ANSWERS + entry.id() + "/";
            contents.put(folder + "README.md", page(entry).getBytes(UTF_8));
            for (KnownAnswer answer : answers.to(entry.id())) {
                if (answer.kind() == AnswerKind.REFERENCE || answer.kind() == AnswerKind.ACCEPTED) {
                    for (SourceFile file : answer.sources().files()) {
                        contents.put(
                                folder + answer.name() + "/" + file.name(),
                                file.text().getBytes(UTF_8));
                    }
                }
            }
        }
        return UnlockFile.zip(
                Handout.of(
                        HandoutMaker.emptyIndex(IndexType.UNLOCK, course, assignment),
                        contents,
                        Map.of()));
    }

    /** Returns a page with all advice, including the advice on hidden checks. */
    private static String page(TaskEntry task) {
        StringBuilder page = new StringBuilder("# ");
        page.append(TaskLines.title(task.id(), task.title())).append("\n\n");
        page.append(
                "Each folder here contains one right answer. If your answer does not pass, one of"
                        + " these changes can help:\n\n");
        for (AdviceEntry advice : task.advice()) {
            page.append("- " + AdviceText.BELIEF + advice.misconception() + "\n");
            page.append("  " + advice.remedy() + "\n");
        }
        return page.toString();
    }
}
