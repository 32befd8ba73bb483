package dev.simul.grader.batch.results;

import dev.simul.grader.report.Score;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads results from the tables of the file. */
final class GradeRows {
    private GradeRows() {}

    /**
     * Reads results.
     *
     * @param only the name of the only submission to read, or an empty string for all
     */
    static Map<String, Grade> read(Connection connection, String only) throws SQLException {
        Map<String, Map<String, Score>> tasks = new LinkedHashMap<>();
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "SELECT submission, task, points, max_points FROM task_score"
                                        + (only.isEmpty() ? "" : " WHERE submission = ?")
                                        + " ORDER BY submission, task");
                ResultSet row = rows(query, only)) {
            while (row.next()) {
                tasks.computeIfAbsent(row.getString("submission"), key -> new LinkedHashMap<>())
                        .put(row.getString("task"), score(row));
            }
        }
        Map<String, Grade> grades = new LinkedHashMap<>();
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "SELECT * FROM submission WHERE status IS NOT NULL"
                                        + (only.isEmpty() ? "" : " AND name = ?")
                                        + " ORDER BY name");
                ResultSet row = rows(query, only)) {
            while (row.next()) {
                String name = row.getString("name");
                grades.put(
                        name,
                        new Grade(
                                name,
                                GradeStatus.of(row.getString("status")),
                                row.getString("message"),
                                score(row),
                                new BigDecimal(row.getString("percent")),
                                tasks.getOrDefault(name, Map.of()),
                                row.getString("folder"),
                                Instant.parse(row.getString("graded_at"))));
            }
        }
        return grades;
    }

    private static ResultSet rows(PreparedStatement query, String only) throws SQLException {
        if (!only.isEmpty()) {
            query.setString(1, only);
        }
        return query.executeQuery();
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                new BigDecimal(row.getString("points")),
                new BigDecimal(row.getString("max_points")));
    }
}
