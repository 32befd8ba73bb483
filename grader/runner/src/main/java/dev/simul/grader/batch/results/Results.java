package dev.simul.grader.batch.results;

import dev.simul.grader.report.Score;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The results of a class in an SQLite file. Before a grader grades a submission, it reserves the
 * submission, so that no other grader grades it too. A reservation expires if its grader does not
 * renew it. If that grader was a process on this host and has ended, the reservation is released
 * immediately. Safe for use by several threads and processes.
 */
public final class Results implements AutoCloseable {
    /** The time after which a reservation expires unless it is renewed. */
    public static final Duration LEASE = Duration.ofMinutes(2);

    private final Path file;
    private final Connection connection;
    private final Owner self = Owner.self();
    private final Supplier<Instant> clock;

    private Results(Path file, Connection connection, Supplier<Instant> clock) {
        this.file = file;
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * Opens a file.
     *
     * @param file the file, which is created if it does not exist
     * @return the results in the file
     * @throws ResultsException if the file cannot be used
     */
    public static Results open(Path file) {
        return open(file, Instant::now);
    }

    static Results open(Path file, Supplier<Instant> clock) {
        try {
            return new Results(file, ResultsFile.open(file), clock);
        } catch (SQLException failure) {
            throw ResultsFile.explained(file, failure);
        }
    }

    /** What a grader may do with a submission. */
    public enum Claim {
        /** This grader has reserved the submission, and must grade it. */
        MINE,
        /** The submission has already been graded. */
        GRADED,
        /** Another grader is grading the submission. */
        BUSY
    }

    /**
     * Reserves a submission, unless it has already been graded or another grader is grading it.
     *
     * @param name the name of the submission
     * @param key a hash of everything that its grade depends on
     * @param hasReports whether the reports of an earlier grading still exist
     * @return what this grader may do with the submission
     * @throws ResultsException if the file cannot be written
     */
    public Claim claim(String name, String key, boolean hasReports) {
        return inTransaction(() -> claimNow(name, key, hasReports));
    }

    private Claim claimNow(String name, String key, boolean hasReports) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT grading_key, status, owner, lease_until FROM submission"
                                + " WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    String owner = row.getString("owner");
                    if (owner != null && isValid(owner, row.getLong("lease_until"))) {
                        return Claim.BUSY;
                    }
                    if (row.getString("status") != null
                            && row.getString("grading_key").equals(key)
                            && hasReports) {
                        return Claim.GRADED;
                    }
                }
            }
        }
        ScoreChange.keepOld(connection, name);
        update("DELETE FROM submission WHERE name = ?", name);
        update(
                "INSERT INTO submission (name, grading_key, owner, lease_until) VALUES (?, ?, ?, ?)",
                name,
                key,
                self.toString(),
                leaseEnd());
        return Claim.MINE;
    }

    private boolean isValid(String owner, long leaseUntil) {
        return leaseUntil > clock.get().toEpochMilli() && !Owner.parse(owner).hasEnded(self);
    }

    /**
     * Renews the reservations of this grader.
     *
     * @throws ResultsException if the file cannot be written
     */
    public void renew() {
        inTransaction(() ->
                update(
                        "UPDATE submission SET lease_until = ? WHERE owner = ?",
                        leaseEnd(),
                        self.toString()));
    }

    /**
     * Records the result of a submission that this grader has reserved. Does nothing if another
     * grader has reserved the submission since then.
     *
     * @param grade the result
     * @throws ResultsException if the file cannot be written
     */
    public void finish(Grade grade) {
        finish(grade, Map.of());
    }

    /**
     * Records the result of a submission, as {@link #finish(Grade)} does, with its points for each
     * check.
     *
     * @param grade the result
     * @param checks the points for each check, by the id of the task and the id of the check
     * @throws ResultsException if the file cannot be written
     */
    public void finish(Grade grade, Map<String, Map<String, Score>> checks) {
        inTransaction(() -> {
            int updated =
                    update(
                            "UPDATE submission SET owner = NULL, lease_until = NULL, status = ?,"
                                    + " message = ?, points = ?, max_points = ?, percent = ?,"
                                    + " folder = ?, graded_at = ? WHERE name = ? AND owner = ?",
                            grade.status().words(),
                            grade.message(),
                            grade.score().points().toPlainString(),
                            grade.score().maxPoints().toPlainString(),
                            grade.percent().toPlainString(),
                            grade.folder(),
                            grade.gradedAt().toString(),
                            grade.name(),
                            self.toString());
            if (updated == 1) {
                for (Map.Entry<String, Score> task : grade.tasks().entrySet()) {
                    update(
                            "INSERT INTO task_score VALUES (?, ?, ?, ?)",
                            grade.name(),
                            task.getKey(),
                            task.getValue().points().toPlainString(),
                            task.getValue().maxPoints().toPlainString());
                }
                ScoreChange.keepNew(connection, grade, checks);
            }
            return updated;
        });
    }

    /**
     * Returns the verdicts of an earlier run.
     *
     * @param key the key of the run
     * @return the run, or empty if nothing has been run with this key
     * @throws ResultsException if the file cannot be read
     */
    public Optional<KeptRun> run(String key) {
        return inTransaction(() -> KeptRun.read(connection, key));
    }

    /**
     * Keeps the verdicts of a run, so that nothing is run twice with the same key.
     *
     * @param run the run
     * @throws ResultsException if the file cannot be written
     */
    public void keep(KeptRun run) {
        inTransaction(() -> run.write(connection));
    }

    /**
     * Returns what has changed since results were replaced.
     *
     * @return the scores that differ from those before, sorted by submission, task and check
     * @throws ResultsException if the file cannot be read
     */
    public List<ScoreChange> changes() {
        return inTransaction(() -> ScoreChange.read(connection));
    }

    /**
     * Cancels the reservation of a submission.
     *
     * @param name the name of the submission
     * @throws ResultsException if the file cannot be written
     */
    public void release(String name) {
        inTransaction(() ->
                update(
                        "DELETE FROM submission WHERE name = ? AND owner = ?",
                        name,
                        self.toString()));
    }

    /**
     * Cancels all reservations of this grader.
     *
     * @throws ResultsException if the file cannot be written
     */
    public void releaseAll() {
        inTransaction(() -> update("DELETE FROM submission WHERE owner = ?", self.toString()));
    }

    /**
     * Returns the results that are known so far.
     *
     * @return the results, by the name of the submission
     * @throws ResultsException if the file cannot be read
     */
    public Map<String, Grade> grades() {
        return inTransaction(() -> GradeRows.read(connection, ""));
    }

    /**
     * Returns the result of one submission.
     *
     * @param name the name of the submission
     * @return the result, or empty if it is not known
     * @throws ResultsException if the file cannot be read
     */
    public Optional<Grade> grade(String name) {
        return inTransaction(() -> Optional.ofNullable(GradeRows.read(connection, name).get(name)));
    }

    /**
     * Runs an action while no other grader can change the results.
     *
     * @param action the action, which receives the results that are known so far
     * @throws ResultsException if the file cannot be read
     */
    public void withGrades(java.util.function.Consumer<Map<String, Grade>> action) {
        inTransaction(() -> {
            action.accept(GradeRows.read(connection, ""));
            return 0;
        });
    }

    /**
     * Requires that the results are those of this grader. A grader with other options that uses the
     * same file at the same time replaces them.
     *
     * @param keys the keys with which this grader has graded, by the names of the submissions
     * @throws ResultsException if a result has another key
     */
    public void requireKeys(Map<String, String> keys) {
        inTransaction(() -> {
            try (PreparedStatement query =
                            connection.prepareStatement(
                                    "SELECT name, grading_key FROM submission");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String key = keys.get(row.getString("name"));
                    if (key != null && !key.equals(row.getString("grading_key"))) {
                        throw new ResultsException(
                                "expected the results in '"
                                        + file
                                        + "' to be those of this run, found the result of a run with"
                                        + " other options for '"
                                        + row.getString("name")
                                        + "': do not grade a class with different options at the"
                                        + " same time, or use a separate --out for each");
                    }
                }
            }
            return 0;
        });
    }

    /** Returns the result of one submission, or all results if the name is empty. */
    private long leaseEnd() {
        return clock.get().plus(LEASE).toEpochMilli();
    }

    private int update(String command, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    @FunctionalInterface
    private interface Action<T> {
        T run() throws SQLException;
    }

    /** Runs an action in a transaction, which locks the file for other processes. */
    private synchronized <T> T inTransaction(Action<T> action) {
        try {
            ResultsFile.execute(connection, "BEGIN IMMEDIATE");
            T result = action.run();
            ResultsFile.execute(connection, "COMMIT");
            return result;
        } catch (SQLException failure) {
            rollBack(failure);
            throw ResultsFile.explained(file, failure);
        } catch (RuntimeException failure) {
            rollBack(failure);
            throw failure;
        }
    }

    private void rollBack(Exception failure) {
        try {
            ResultsFile.execute(connection, "ROLLBACK");
        } catch (SQLException noTransaction) {
            failure.addSuppressed(noTransaction);
        }
    }

    /** Closes the file. */
    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw ResultsFile.explained(file, failure);
        }
    }
}
