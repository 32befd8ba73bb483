package dev.simul.grader.batch;

import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.batch.results.Grade;
import dev.simul.grader.batch.results.GradesTable;
import dev.simul.grader.batch.roster.Matching;
import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.report.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of grades. It has a row for each person of each submission, for each submission without
 * a person, and for each person without a submission.
 */
public final class ClassTable {
    private static final List<String> COLUMNS =
            List.of(
                    "submission",
                    "name",
                    "email",
                    "id",
                    "points",
                    "max_points",
                    "percent",
                    "status",
                    "message",
                    "late",
                    "report");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Person NOBODY = new Person("", "", "", List.of());

    private final List<Handed> submissions;
    private final Matching matching;
    private final List<String> tasks;

    /**
     * Creates a table.
     *
     * @param submissions the submissions, in the order of the rows
     * @param matching the people of the submissions
     * @param tasks the ids of the graded tasks, each of which gets a column
     */
    public ClassTable(List<Handed> submissions, Matching matching, List<String> tasks) {
        this.submissions = List.copyOf(submissions);
        this.matching = matching;
        this.tasks = List.copyOf(tasks);
    }

    /**
     * Returns the table with the results that are known so far.
     *
     * @param grades the results, by the name of the submission
     * @return CSV
     */
    public String csv(Map<String, Grade> grades) {
        List<String> header = new ArrayList<>(COLUMNS);
        header.addAll(tasks);
        List<List<String>> rows = new ArrayList<>();
        for (Handed handed : submissions) {
            List<Person> people = matching.people().getOrDefault(handed.name(), List.of());
            Grade grade = grades.get(handed.name());
            for (Person person : people.isEmpty() ? List.of(NOBODY) : people) {
                rows.add(grade == null ? ungraded(handed, person) : row(handed, person, grade));
            }
        }
        String most = maxPoints(grades.values());
        matching.withoutSubmission().forEach(person -> rows.add(missing(person, most)));
        return GradesTable.csv(header, rows);
    }

    private List<String> row(Handed handed, Person person, Grade grade) {
        List<String> row = start(handed.name(), person);
        row.add(grade.score().points().toPlainString());
        row.add(grade.score().maxPoints().toPlainString());
        row.add(percent(grade.score()));
        row.add(grade.status().words());
        row.add(grade.message());
        row.add(handed.parsed().isLate() ? "late" : "");
        row.add(grade.folder());
        for (String task : tasks) {
            Score score = grade.tasks().get(task);
            row.add(score == null ? "" : score.points().toPlainString());
        }
        return row;
    }

    /** Returns the percentage as a spreadsheet computes it, rounded to hundredths. */
    private static String percent(Score score) {
        return score.maxPoints().signum() == 0
                ? "0"
                : new Score(
                                score.points()
                                        .multiply(HUNDRED)
                                        .divide(score.maxPoints(), 2, RoundingMode.HALF_UP),
                                HUNDRED)
                        .points()
                        .toPlainString();
    }

    private List<String> ungraded(Handed handed, Person person) {
        List<String> row = start(handed.name(), person);
        row.addAll(List.of("", "", "", "not graded", "run the same command again", "", ""));
        tasks.forEach(task -> row.add(""));
        return row;
    }

    private List<String> missing(Person person, String most) {
        List<String> row = start("", person);
        row.addAll(List.of("0", most, "0", "not submitted", "", "", ""));
        tasks.forEach(task -> row.add("0"));
        return row;
    }

    private static List<String> start(String name, Person person) {
        List<String> row = new ArrayList<>();
        row.addAll(List.of(name, person.name(), person.email(), person.id()));
        return row;
    }

    /**
     * Returns the maximum points that all submissions share, or an empty string if there are none.
     */
    private static String maxPoints(Collection<Grade> grades) {
        Set<String> all = new LinkedHashSet<>();
        grades.stream()
                .filter(grade -> grade.score().maxPoints().signum() > 0)
                .forEach(grade -> all.add(grade.score().maxPoints().toPlainString()));
        return all.size() == 1 ? all.iterator().next() : "";
    }
}
