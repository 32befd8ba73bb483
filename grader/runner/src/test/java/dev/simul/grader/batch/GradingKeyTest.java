package dev.simul.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseSalt;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingKeyTest {
    private static final Submission SUBMISSION = new Submission(List.of(), List.of());

    @TempDir private Path home;

    @Test
    void should_differ_if_the_salt_differs() {
        Course course = Course.readSources(TrialCourse.write(home).home());
        String usual = key(course);
        String salted = key(course.withSalt(CourseSalt.ofNumber(1)));

        assertThat(salted)
                .isEqualTo(key(course.withSalt(CourseSalt.ofNumber(1))))
                .isNotEqualTo(usual)
                .isNotEqualTo(key(course.withSalt(CourseSalt.ofNumber(2))));
        assertThat(key(course.withSalt(null))).isEqualTo(usual);
    }

    private String key(Course course) {
        return GradingKey.of(course, List.of(), home, "isolation off", "no options")
                .runKey(SUBMISSION);
    }

    @Test
    void should_run_again_only_if_what_the_verdicts_depend_on_has_changed() throws IOException {
        TrialCourse trial = TrialCourse.write(home);
        GradingKey before = key(Course.readSources(trial.home()), "isolation off", "student");
        doublePoints(home.resolve("checks.yml"));
        GradingKey otherPoints = key(Course.readSources(home), "isolation off", "student");
        GradingKey otherAudience = key(Course.readSources(home), "isolation off", "staff");
        GradingKey otherIsolation = key(Course.readSources(home), "isolation strict", "student");

        assertThat(otherPoints.runKey(SUBMISSION)).isEqualTo(before.runKey(SUBMISSION));
        assertThat(otherPoints.of(SUBMISSION, "a", ""))
                .isNotEqualTo(before.of(SUBMISSION, "a", ""));
        assertThat(otherAudience.runKey(SUBMISSION)).isEqualTo(before.runKey(SUBMISSION));
        assertThat(otherAudience.of(SUBMISSION, "a", ""))
                .isNotEqualTo(otherPoints.of(SUBMISSION, "a", ""));
        assertThat(otherIsolation.runKey(SUBMISSION)).isNotEqualTo(before.runKey(SUBMISSION));
        assertThat(before.of(SUBMISSION, "a", "2 days"))
                .isNotEqualTo(before.of(SUBMISSION, "a", ""));
    }

    private GradingKey key(Course course, String isolation, String scoring) {
        return GradingKey.of(course, List.of(), home, isolation, scoring);
    }

    private static void doublePoints(Path manifest) throws IOException {
        String doubled =
                Pattern.compile("(?m)points: (.+)$")
                        .matcher(Files.readString(manifest))
                        .replaceAll(points -> "points: " + 2 * Double.parseDouble(points.group(1)));
        Files.writeString(manifest, doubled);
    }
}
