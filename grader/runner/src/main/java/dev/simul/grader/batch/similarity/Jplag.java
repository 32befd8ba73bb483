package dev.simul.grader.batch.similarity;

import dev.simul.grader.batch.OutputException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Runs JPlag, which compares the answers to a task with each other. JPlag is a program of its own,
 * with a licence of its own, and is not part of the kit. It only reads the answers.
 */
public final class Jplag {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** The option without which a release of JPlag is too old. */
    private static final String EXPORT = "--csv-export";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path jar;

    private Jplag(Path jar) {
        this.jar = jar.toAbsolutePath();
    }

    /**
     * Finds out whether a file is a release of JPlag that can be used.
     *
     * @param jar the file
     * @return the program
     * @throws SimilarityException if it is not, or if it is too old
     */
    public static Jplag of(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new SimilarityException(
                    "expected the jar of JPlag, found no file: '" + jar + "'");
        }
        Jplag program = new Jplag(jar);
        try {
            Path help = Files.createTempFile("jplag", ".txt");
            try {
                program.run(List.of("--help"), help);
                if (!Files.readString(help).contains(EXPORT)) {
                    throw new SimilarityException(
                            "expected the jar of JPlag 5 or later, found another program: '"
                                    + jar
                                    + "'");
                }
            } finally {
                Files.deleteIfExists(help);
            }
        } catch (IOException failure) {
            throw new SimilarityException("cannot start '" + jar + "': " + failure.getMessage());
        }
        return program;
    }

    /**
     * A pair that JPlag has compared.
     *
     * @param first the name of the folder of one answer
     * @param second the name of the folder of the other answer
     * @param percent the share of both that matches
     */
    record Row(String first, String second, BigDecimal percent) {}

    /**
     * Compares answers with each other.
     *
     * @param answers a folder that contains a folder for each answer
     * @param base a folder of code that may be the same in all answers
     * @param result where JPlag writes its results, without an extension: a file for its viewer,
     *     and a folder with tables
     * @return all pairs
     * @throws SimilarityException if JPlag fails; the message names the file with its output
     */
    List<Row> compare(Path answers, Path base, Path result) {
        Path log = result.resolveSibling(result.getFileName() + ".log");
        try {
            int exit =
                    run(
                            List.of(
                                    "--mode",
                                    "RUN",
                                    "--language",
                                    "java",
                                    EXPORT,
                                    "--overwrite",
                                    "--cluster-skip",
                                    "--result-file",
                                    result.toString(),
                                    "--base-code",
                                    base.toString(),
                                    answers.toString()),
                            log);
            Path table = result.resolve("results.csv");
            if (exit != 0 || !Files.isRegularFile(table)) {
                throw new SimilarityException("JPlag has failed; its messages are in " + log);
            }
            return rows(table);
        } catch (IOException failure) {
            throw new OutputException(
                    "the results of JPlag", result, new UncheckedIOException(failure));
        }
    }

    private int run(List<String> arguments, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new SimilarityException(
                        "JPlag has not ended within "
                                + LIMIT.toMinutes()
                                + " minutes; its messages are in "
                                + output);
            }
            return process.exitValue();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new SimilarityException("JPlag was stopped, because the grader was interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<Row> rows(Path table) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(table);
                CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (CSVRecord row : parser) {
                rows.add(
                        new Row(
                                row.get("submissionName1"),
                                row.get("submissionName2"),
                                new BigDecimal(row.get("averageSimilarity"))
                                        .multiply(HUNDRED)
                                        .setScale(1, RoundingMode.DOWN)));
            }
        } catch (IllegalArgumentException other) {
            throw new SimilarityException(
                    "expected a table of JPlag 5 or later in '"
                            + table
                            + "', found another: "
                            + other.getMessage());
        }
        return rows;
    }
}
