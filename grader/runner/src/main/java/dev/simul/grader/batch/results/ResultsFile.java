package dev.simul.grader.batch.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens the file that contains the results, and checks its version. */
final class ResultsFile {
    /** The version of the schema, which is the file's {@code user_version}. */
    static final int VERSION = 2;

    private static final int APPLICATION = 0x53696d75;
    private static final int WAIT_MILLIS = 60_000;
    private static final String SCHEMA = "results.sql";

    /** What version 2 adds to version 1. */
    private static final String ADDED = "results-2.sql";

    private ResultsFile() {}

    /** Opens the file, which is created if it does not exist. */
    static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLIS);
        config.enforceForeignKeys(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            execute(connection, "BEGIN IMMEDIATE");
            prepare(connection, file);
            execute(connection, "COMMIT");
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /**
     * Executes a command. Transactions are also begun and ended with commands. Otherwise, the
     * driver would begin a new transaction, which locks the file, as soon as the previous one has
     * ended.
     */
    static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static void prepare(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = number(statement, "PRAGMA user_version");
            int application = number(statement, "PRAGMA application_id");
            boolean isNew = number(statement, "SELECT count(*) FROM sqlite_schema") == 0;
            if (isNew && version == 0) {
                execute(statement, SCHEMA);
                execute(statement, ADDED);
            } else if (application == APPLICATION && version == 1) {
                execute(statement, ADDED);
            } else if (application != APPLICATION) {
                throw new ResultsException(
                        "cannot use '"
                                + file
                                + "' for the results: expected a file written by simul, found a"
                                + " file of another program: choose another file with --results");
            } else if (version != VERSION) {
                throw new ResultsException(
                        "cannot use '"
                                + file
                                + "' for the results: expected version "
                                + VERSION
                                + ", found "
                                + version
                                + (version > VERSION
                                        ? ", which was written by a newer kit: use that kit, or"
                                                + " choose another file with --results"
                                        : ": choose another file with --results"));
            }
        }
    }

    private static void execute(Statement statement, String script) throws SQLException {
        for (String command : text(script).split(";\n", -1)) {
            if (!command.isBlank()) {
                statement.executeUpdate(command);
            }
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static String text(String resource) {
        try (InputStream in = ResultsFile.class.getResourceAsStream(resource)) {
            return new String(
                            Objects.requireNonNull(in, resource).readAllBytes(),
                            StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns an exception that states the reason for a failure in words. */
    static ResultsException explained(Path file, SQLException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (failure instanceof SQLiteException sqlite) {
            SQLiteErrorCode code = sqlite.getResultCode();
            reason =
                    switch (code) {
                        case SQLITE_FULL, SQLITE_IOERR_WRITE -> "the disk is full";
                        case SQLITE_NOTADB, SQLITE_CORRUPT ->
                                "expected a file written by simul, found a damaged file or a file"
                                        + " of another program";
                        case SQLITE_CANTOPEN -> "it cannot be opened";
                        case SQLITE_READONLY -> "it may not be written to";
                        case SQLITE_BUSY ->
                                "another program has kept it locked for "
                                        + WAIT_MILLIS / 1000
                                        + " s";
                        default ->
                                code.name().startsWith("SQLITE_IOERR")
                                        ? "it cannot be written: " + code.message
                                        : code.name().startsWith("SQLITE_READONLY")
                                                ? "it may not be written to"
                                                : reason;
                    };
        }
        return new ResultsException("cannot use '" + file + "' for the results: " + reason);
    }
}
