package dev.simul.grader.batch.page;

import dev.simul.checks.manifest.AssignmentEntry;
import dev.simul.checks.manifest.Manifest;
import dev.simul.grader.batch.OutputException;
import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.batch.results.Grade;
import dev.simul.grader.batch.results.GradeStatus;
import dev.simul.grader.batch.roster.Matching;
import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.batch.similarity.SimilarPair;
import dev.simul.grader.report.Score;
import dev.simul.grader.report.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Writes the pages about a class: one for its teachers, and one for the projector.
 *
 * @param title the name of the course, with its version and the assignment
 * @param submissions the submissions, in the order of the rows
 * @param matching the people of the submissions
 * @param out the folder that contains a folder of reports for each submission
 */
public record ClassPages(String title, List<Handed> submissions, Matching matching, Path out) {
    /** The file name of the page for teachers. */
    public static final String STAFF = "class.html";

    /** The file name of the page for the projector. */
    public static final String PROJECTOR = "class-projector.html";

    private static final ReportDigest NO_REPORT = new ReportDigest(List.of());
    private static final Score NO_POINTS = new Score(BigDecimal.ZERO, BigDecimal.ZERO);

    /**
     * Returns the pages of a class.
     *
     * @param course the course
     * @param assignment the assignment, or null
     * @param submissions the submissions, in the order of the rows
     * @param matching the people of the submissions
     * @param out the folder that contains a folder of reports for each submission
     * @return the pages
     */
    public static ClassPages of(
            Manifest course,
            @Nullable AssignmentEntry assignment,
            List<Handed> submissions,
            Matching matching,
            Path out) {
        String title =
                course.course()
                        + (course.version() == null ? "" : " " + course.version())
                        + (assignment == null ? "" : " · " + assignment.title());
        return new ClassPages(title, submissions, matching, out);
    }

    /** Copies the list. */
    public ClassPages {
        submissions = List.copyOf(submissions);
    }

    /**
     * Writes the pages to the folder of the reports.
     *
     * @param grades the results that are known, by the name of the submission
     * @param similar the submissions with similar answers
     * @throws OutputException if a page cannot be written
     */
    public void write(Map<String, Grade> grades, List<SimilarPair> similar) {
        ClassPage page =
                ClassPage.of(
                        title,
                        submissions.stream()
                                .map(handed -> member(handed, grades.get(handed.name())))
                                .toList(),
                        similar);
        try {
            WholeFile.write(out.resolve(STAFF), page.write());
            WholeFile.write(out.resolve(PROJECTOR), page.forProjector().write());
        } catch (IOException failure) {
            throw new OutputException(
                    "the page of the class", out, new UncheckedIOException(failure));
        }
    }

    private ClassMember member(Handed handed, @Nullable Grade known) {
        Grade grade = known == null ? notGraded(handed.name()) : known;
        return new ClassMember(
                people(handed.name()), handed.parsed().isLate(), grade, digest(grade));
    }

    private String people(String submission) {
        List<Person> people = matching.people().getOrDefault(submission, List.of());
        String names =
                people.stream()
                        .map(Person::name)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? submission : names;
    }

    private ReportDigest digest(Grade grade) {
        Path report = out.resolve(grade.folder()).resolve("report.json");
        if (grade.status() != GradeStatus.GRADED || !Files.isRegularFile(report)) {
            return NO_REPORT;
        }
        try {
            return ReportDigest.read(report);
        } catch (JacksonException removed) {
            return NO_REPORT;
        }
    }

    private static Grade notGraded(String name) {
        return new Grade(
                name,
                GradeStatus.NOT_GRADED,
                "",
                NO_POINTS,
                BigDecimal.ZERO,
                Map.of(),
                "",
                Instant.EPOCH);
    }
}
