package dev.simul.grader.batch.results;

import dev.simul.grader.report.Score;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score that differs from the one before the last change of a result.
 *
 * @param submission the name of the submission
 * @param task the id of the task, or an empty string for the whole submission
 * @param check the id of the check, or an empty string for the whole submission
 * @param before the score before, or null if there was none
 * @param now the score now, or null if there is none
 */
public record ScoreChange(
        String submission, String task, String check, @Nullable Score before, @Nullable Score now) {

    /** Results that are not known yet have not changed. */
    private static final String CHANGES =
            """
            SELECT o.submission, o.task, o.check_id, o.points AS old_points, o.max_points AS old_max,
                   n.points AS new_points, n.max_points AS new_max
            FROM old_score o LEFT JOIN check_score n USING (submission, task, check_id)
            WHERE (n.points IS NULL OR n.points <> o.points OR n.max_points <> o.max_points)
              AND o.submission IN (SELECT name FROM submission WHERE status IS NOT NULL)
            UNION ALL
            SELECT n.submission, n.task, n.check_id, NULL, NULL, n.points, n.max_points
            FROM check_score n LEFT JOIN old_score o USING (submission, task, check_id)
            WHERE o.points IS NULL AND n.submission IN (SELECT submission FROM old_score)
            ORDER BY 1, 2, 3
            """;

    static List<ScoreChange> read(Connection connection) throws SQLException {
        List<ScoreChange> changes = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(CHANGES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                changes.add(
                        new ScoreChange(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                score(row, "old_points", "old_max"),
                                score(row, "new_points", "new_max")));
            }
        }
        return changes;
    }

    private static @Nullable Score score(ResultSet row, String points, String maximum)
            throws SQLException {
        String earned = row.getString(points);
        return earned == null
                ? null
                : new Score(new BigDecimal(earned), new BigDecimal(row.getString(maximum)));
    }

    /** Keeps the scores of a result that is about to be replaced. */
    static void keepOld(Connection connection, String submission) throws SQLException {
        try (PreparedStatement known =
                connection.prepareStatement(
                        "SELECT 1 FROM check_score WHERE submission = ? LIMIT 1")) {
            known.setString(1, submission);
            try (ResultSet row = known.executeQuery()) {
                if (!row.next()) {
                    return;
                }
            }
        }
        execute(connection, "DELETE FROM old_score WHERE submission = ?", submission);
        execute(
                connection,
                "INSERT INTO old_score SELECT * FROM check_score WHERE submission = ?",
                submission);
    }

    /** Writes the scores of a new result. */
    static void keepNew(Connection connection, Grade grade, Map<String, Map<String, Score>> checks)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO check_score VALUES (?, ?, ?, ?, ?)")) {
            add(insert, grade.name(), "", "", grade.score());
            for (Map.Entry<String, Map<String, Score>> task : checks.entrySet()) {
                for (Map.Entry<String, Score> check : task.getValue().entrySet()) {
                    add(insert, grade.name(), task.getKey(), check.getKey(), check.getValue());
                }
            }
            insert.executeBatch();
        }
    }

    private static void add(
            PreparedStatement insert, String submission, String task, String check, Score score)
            throws SQLException {
        insert.setString(1, submission);
        insert.setString(2, task);
        insert.setString(3, check);
        insert.setString(4, score.points().toPlainString());
        insert.setString(5, score.maxPoints().toPlainString());
        insert.addBatch();
    }

    private static void execute(Connection connection, String command, String submission)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            statement.setString(1, submission);
            statement.executeUpdate();
        }
    }
}
