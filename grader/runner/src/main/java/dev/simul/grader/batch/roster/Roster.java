package dev.simul.grader.batch.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The people in a class.
 *
 * @param people the people, in the order of the file
 */
public record Roster(List<Person> people) {
    private static final int MOST_BYTES = 64 << 20;
    private static final String EXPECTED =
            "expected a header with at least one of submission, name, email and id";

    /** Copies the list. */
    public Roster {
        people = List.copyOf(people);
    }

    /**
     * Reads a CSV file. The first row contains the names of the columns, separated by commas,
     * semicolons or tabs.
     *
     * @param file the file, in UTF-8
     * @return the people
     * @throws RosterException if the file cannot be read, or has no usable columns
     */
    public static Roster read(Path file) {
        String text = text(file);
        if (text.isBlank()) {
            throw new RosterException(
                    "the roster '" + file + "' is empty: " + EXPECTED + ", found nothing");
        }
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setIgnoreEmptyLines(true)
                        .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> rows = parser.getRecords();
            Columns columns = new Columns(rows.getFirst());
            if (!columns.areUseful()) {
                throw new RosterException(
                        "the roster '"
                                + file
                                + "' cannot be used: "
                                + EXPECTED
                                + ", found '"
                                + String.join("', '", rows.getFirst().toList())
                                + "'");
            }
            Map<Person, Person> people = new LinkedHashMap<>();
            rows.stream()
                    .skip(1)
                    .filter(columns::isStudent)
                    .map(columns::person)
                    .forEach(person -> people.putIfAbsent(person.withoutCells(), person));
            return new Roster(List.copyOf(people.values()));
        } catch (IOException | UncheckedIOException failure) {
            throw new RosterException(
                    "the roster '"
                            + file
                            + "' cannot be read: expected CSV, found something else: "
                            + failure.getMessage());
        }
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new RosterException(
                        "the roster '"
                                + file
                                + "' cannot be used: expected at most "
                                + (MOST_BYTES >> 20)
                                + " MiB, found more");
            }
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new RosterException(
                    "the roster '"
                            + file
                            + "' cannot be read: expected UTF-8, found another encoding: save it as"
                            + " 'CSV UTF-8'");
        } catch (IOException failure) {
            throw new RosterException(
                    "the roster '"
                            + file
                            + "' cannot be read: expected a readable CSV file, found none");
        }
    }

    /** Returns the most frequent separator in the first line. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(
                        Comparator.comparingLong(
                                each -> header.chars().filter(c -> c == each).count()))
                .orElse(',');
    }

    /**
     * Returns the people who pass a test.
     *
     * @param test the test
     * @return the people, in the order of the file
     */
    List<Person> matching(java.util.function.Predicate<Person> test) {
        return new ArrayList<>(people.stream().filter(test).toList());
    }
}
