package dev.simul.grader.batch.policy;

import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.batch.roster.Matching;
import dev.simul.grader.batch.roster.Person;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The times of the submissions of a class. The first of these sources that knows a time counts: the
 * column {@code submitted_at} of the roster, Moodle's worksheet, Gradescope's metadata, and the
 * last commit of a repository. Canvas only marks late submissions.
 */
public final class SubmissionTimes {
    private static final String COLUMN = "submitted_at";
    private static final String MOODLE_COLUMN = "Last modified (submission)";
    private static final DateTimeFormatter MOODLE =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, h:mm a", Locale.ENGLISH);

    /**
     * A time.
     *
     * @param at the time
     * @param source where the time is from, in words
     */
    record Known(Instant at, String source) {}

    private final Map<String, Known> times = new HashMap<>();

    /**
     * Collects the times.
     *
     * @param submissions the submissions
     * @param matching the people of the submissions
     * @param ofGradescope the times in Gradescope's metadata, by the name of the submission
     * @param classPath the folder of the class; repositories in an archive are not read
     */
    public SubmissionTimes(
            List<Handed> submissions,
            Matching matching,
            Map<String, Instant> ofGradescope,
            Path classPath) {
        for (Handed handed : submissions) {
            List<Person> people = matching.people().getOrDefault(handed.name(), List.of());
            people.stream()
                    .flatMap(person -> ofRoster(person).stream())
                    .findFirst()
                    .or(() ->
                            Optional.ofNullable(ofGradescope.get(handed.name()))
                                    .map(at -> new Known(at, "the time in Gradescope")))
                    .or(() ->
                            GitHistory.lastCommit(classPath.resolve(handed.name()))
                                    .map(at -> new Known(at, "the time of the last commit")))
                    .ifPresent(known -> times.put(handed.name(), known));
        }
    }

    private static Optional<Known> ofRoster(Person person) {
        try {
            if (!person.cell(COLUMN).isEmpty()) {
                return Optional.of(
                        new Known(
                                OffsetDateTime.parse(person.cell(COLUMN)).toInstant(),
                                "the time in the roster"));
            }
            if (person.cell(MOODLE_COLUMN).length() > 1) {
                return Optional.of(
                        new Known(
                                LocalDateTime.parse(person.cell(MOODLE_COLUMN), MOODLE)
                                        .atZone(ZoneId.systemDefault())
                                        .toInstant(),
                                "the time in Moodle"));
            }
        } catch (DateTimeException unknownForm) {
            // Another source may know the time.
        }
        return Optional.empty();
    }

    /**
     * Returns the time of a submission.
     *
     * @param submission the name of the submission
     * @return the time, or empty if no source knows it
     */
    public Optional<Instant> of(String submission) {
        return known(submission).map(Known::at);
    }

    Optional<Known> known(String submission) {
        return Optional.ofNullable(times.get(submission));
    }
}
