package dev.simul.grader.batch.results;

import dev.simul.grader.protocol.MessageCodecs;
import dev.simul.grader.verdict.TaskVerdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a run of the checks on a submission has found. Points and policies are applied to it later,
 * any number of times.
 *
 * @param key a hash of everything that the verdicts depend on
 * @param verdicts the verdicts on the tasks
 * @param plantedMillis the real time that it took to grade the planted answers, in milliseconds
 * @param ranAt the time of the run
 */
public record KeptRun(String key, List<TaskVerdict> verdicts, long plantedMillis, Instant ranAt) {

    /** Copies the list. */
    public KeptRun {
        verdicts = List.copyOf(verdicts);
    }

    static Optional<KeptRun> read(Connection connection, String key) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT * FROM run WHERE run_key = ?")) {
            query.setString(1, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new KeptRun(
                                        key,
                                        MessageCodecs.VERDICTS.decode(
                                                inflated(row.getBytes("verdicts"))),
                                        row.getLong("planted_millis"),
                                        Instant.parse(row.getString("ran_at"))))
                        : Optional.empty();
            }
        }
    }

    int write(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO run VALUES (?, ?, ?, ?)")) {
            insert.setString(1, key);
            insert.setBytes(2, deflated(MessageCodecs.VERDICTS.encode(verdicts)));
            insert.setLong(3, plantedMillis);
            insert.setString(4, ranAt.toString());
            return insert.executeUpdate();
        }
    }

    private static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new ResultsException("the results contain a damaged run: remove the file");
        }
    }
}
