package dev.simul.grader.batch.gradebook;

import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.batch.results.Grade;
import dev.simul.grader.batch.results.GradeStatus;
import dev.simul.grader.batch.roster.Matching;
import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.report.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * The grades of a class, with one grade for each student, even if there are several submissions of
 * a student. A student whose submission has no result yet has no grade, so that an import does not
 * change the grade in the gradebook.
 *
 * @param title the title of the assignment, or the name of the course
 * @param maxPoints the points that a student can earn
 * @param students the grades
 */
public record ClassGrades(String title, BigDecimal maxPoints, List<StudentGrade> students) {

    /** Copies the list. */
    public ClassGrades {
        students = List.copyOf(students);
    }

    /**
     * Collects the grades of a class.
     *
     * @param title the title of the assignment, or the name of the course
     * @param maxPoints the points that a student can earn
     * @param submissions the submissions
     * @param matching the people of the submissions
     * @param grades the results, by the name of the submission
     * @param counts returns whether the second submission of a student counts instead of the first
     * @return the grades
     */
    public static ClassGrades of(
            String title,
            BigDecimal maxPoints,
            List<Handed> submissions,
            Matching matching,
            Map<String, Grade> grades,
            BiPredicate<Grade, Grade> counts) {
        Map<Person, Grade> counting = new LinkedHashMap<>();
        Map<Person, StudentGrade> best = new LinkedHashMap<>();
        for (Handed handed : submissions) {
            Grade grade = grades.get(handed.name());
            if (grade == null || grade.status() == GradeStatus.NOT_GRADED) {
                continue;
            }
            for (Person person : matching.people().getOrDefault(handed.name(), List.of())) {
                StudentGrade one =
                        new StudentGrade(person, handed.parsed(), grade.score(), grade.tasks());
                Grade earlier = counting.get(person);
                if (earlier == null || counts.test(earlier, grade)) {
                    counting.put(person, grade);
                    best.put(person, one);
                }
            }
        }
        List<StudentGrade> students = new ArrayList<>(best.values());
        Score none = new Score(BigDecimal.ZERO, maxPoints);
        matching.withoutSubmission()
                .forEach(person -> students.add(new StudentGrade(person, null, none, Map.of())));
        return new ClassGrades(title, maxPoints, students);
    }
}
