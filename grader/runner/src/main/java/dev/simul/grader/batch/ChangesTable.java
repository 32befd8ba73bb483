package dev.simul.grader.batch;

import dev.simul.grader.batch.results.GradesTable;
import dev.simul.grader.batch.results.ScoreChange;
import dev.simul.grader.batch.roster.Matching;
import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.report.Score;
import dev.simul.grader.report.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of scores that differ from those before, with a row for each student and check. */
public final class ChangesTable {
    private static final List<String> COLUMNS =
            List.of(
                    "submission",
                    "name",
                    "email",
                    "id",
                    "task",
                    "check",
                    "old_points",
                    "old_max_points",
                    "new_points",
                    "new_max_points");
    private static final String TOTAL = "total";
    private static final Person NOBODY = new Person("", "", "", List.of());

    private ChangesTable() {}

    /**
     * Writes the table, if there are changes.
     *
     * @param changes the changes
     * @param matching the people of the submissions
     * @param file the file to write
     * @return a sentence about the file, or nothing if there are no changes
     * @throws OutputException if the file cannot be written
     */
    public static List<String> write(List<ScoreChange> changes, Matching matching, Path file) {
        if (changes.isEmpty()) {
            return List.of();
        }
        try {
            WholeFile.write(file, csv(changes, matching));
        } catch (IOException failure) {
            throw new OutputException("the changes", file, new UncheckedIOException(failure));
        }
        long changed = changes.stream().map(ScoreChange::submission).distinct().count();
        return List.of(
                (changed == 1 ? "1 submission has" : changed + " submissions have")
                        + " other scores than before; the changes are in "
                        + file);
    }

    /**
     * Returns the table.
     *
     * @param changes the changes
     * @param matching the people of the submissions
     * @return CSV
     */
    public static String csv(List<ScoreChange> changes, Matching matching) {
        List<List<String>> rows = new ArrayList<>();
        for (ScoreChange change : changes) {
            List<Person> people = matching.people().getOrDefault(change.submission(), List.of());
            for (Person person : people.isEmpty() ? List.of(NOBODY) : people) {
                rows.add(row(change, person));
            }
        }
        return GradesTable.csv(COLUMNS, rows);
    }

    private static List<String> row(ScoreChange change, Person person) {
        return List.of(
                change.submission(),
                person.name(),
                person.email(),
                person.id(),
                change.task().isEmpty() ? TOTAL : change.task(),
                change.check(),
                points(change.before()),
                maxPoints(change.before()),
                points(change.now()),
                maxPoints(change.now()));
    }

    private static String points(@Nullable Score score) {
        return score == null ? "" : score.points().toPlainString();
    }

    private static String maxPoints(@Nullable Score score) {
        return score == null ? "" : score.maxPoints().toPlainString();
    }
}
