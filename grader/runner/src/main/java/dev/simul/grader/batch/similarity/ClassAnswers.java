package dev.simul.grader.batch.similarity;

import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.batch.results.Grade;
import dev.simul.grader.batch.roster.Matching;
import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.submission.tree.SubmissionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answers of a class, as they are compared.
 *
 * @param course the course
 * @param submissions the submissions of the class
 * @param matching the people of the submissions
 * @param grades the results, by the name of the submission
 */
public record ClassAnswers(
        Course course, List<Handed> submissions, Matching matching, Map<String, Grade> grades) {
    /** Copies the list and the map. */
    public ClassAnswers {
        submissions = List.copyOf(submissions);
        grades = Map.copyOf(grades);
    }

    /**
     * Writes the answers to tasks, without the files that all students were given. Answers that are
     * still the stub are left out.
     *
     * @param tasks the ids of the tasks
     * @param root where a folder for each task is created, with a folder for each answer
     * @return the names of the submissions, by the names of these folders
     */
    Map<String, String> write(List<String> tasks, Path root) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        for (Handed handed : submissions) {
            Grade grade = grades.get(handed.name());
            if (grade == null || grade.folder().isEmpty()) {
                continue;
            }
            for (TaskSources sources : read(handed).only(tasks).tasks()) {
                if (tasks.contains(sources.taskId()) && isAnswer(sources)) {
                    names.put(grade.folder(), handed.name());
                    Path folder = root.resolve(sources.taskId()).resolve(grade.folder());
                    writeFiles(own(sources), folder);
                }
            }
        }
        return names;
    }

    private Submission read(Handed handed) {
        try {
            return handed.reading().take(course.manifest(), task -> course.task(task.id()).given());
        } catch (SubmissionException unreadable) {
            return new Submission(List.of(), List.of());
        }
    }

    private boolean isAnswer(TaskSources sources) {
        return !sources.files().isEmpty()
                && !course.task(sources.taskId()).isAnsweredBy(sources.files());
    }

    private List<SourceFile> own(TaskSources sources) {
        CourseTask task = course.task(sources.taskId());
        Set<String> given = task.given().stream().map(SourceFile::path).collect(Collectors.toSet());
        return sources.files().stream().filter(file -> !given.contains(file.path())).toList();
    }

    /** Writes files with their names only: JPlag does not need the folders of the packages. */
    static void writeFiles(List<SourceFile> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        Set<String> names = new HashSet<>();
        for (SourceFile file : files) {
            String name = names.add(file.name()) ? file.name() : names.size() + "-" + file.name();
            Files.writeString(folder.resolve(name), file.text());
        }
    }

    /** Returns whether the same person has handed in both. */
    boolean areOfSamePerson(String first, String second) {
        List<Person> people = matching.people().getOrDefault(first, List.of());
        return !Collections.disjoint(people, matching.people().getOrDefault(second, List.of()));
    }
}
