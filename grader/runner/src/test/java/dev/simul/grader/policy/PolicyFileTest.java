package dev.simul.grader.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.report.SampleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {
    @TempDir private Path folder;

    @Test
    void should_read_every_rule() throws IOException {
        Policy policy =
                read(
                        """
                        weights: {01-wait-n: 2, 02-measure: 0.5}
                        all-or-nothing: [03-tasks]
                        late:
                          free-days: 2
                          percent-per-day: 10
                          at-most-percent: 50
                        at-most-percent: 90
                        attempts: latest
                        """);

        assertThat(policy.weights()).containsOnlyKeys("01-wait-n", "02-measure");
        assertThat(policy.allOrNothing()).containsExactly("03-tasks");
        assertThat(policy.late().freeDays()).isEqualTo(2);
        assertThat(policy.late().percentPerDay()).isEqualByComparingTo("10");
        assertThat(policy.atMostPercent()).isEqualByComparingTo("90");
        assertThat(policy.attempts()).isEqualTo(Attempts.LATEST);
    }

    @Test
    void should_name_the_line_of_a_number_out_of_range() {
        assertThatThrownBy(() -> read("attempts: best\nat-most-percent: 150\n"))
                .isInstanceOf(PolicyException.class)
                .hasMessage(
                        file()
                                + ":2: expected 'at-most-percent' to be a number from 0 to 100, found '150'");
    }

    @Test
    void should_name_the_line_of_an_unknown_rule() {
        assertThatThrownBy(() -> read("attempts: best\nbonus: 3\n"))
                .hasMessageStartingWith(
                        file()
                                + ":2: expected weights, all-or-nothing, late, at-most-percent or"
                                + " attempts, found 'bonus'");
    }

    @Test
    void should_refuse_a_task_that_the_course_does_not_have() {
        assertThatThrownBy(() -> read("weights: {09-none: 2}\n"))
                .hasMessage(
                        "the policy '"
                                + file()
                                + "' cannot be used: expected the id of a task of the course, found"
                                + " '09-none'");
    }

    @Test
    void should_refuse_a_file_that_does_not_exist() {
        assertThatThrownBy(() -> PolicyFile.read(file(), SampleReport.course()))
                .hasMessageEndingWith("cannot be read: expected a YAML file in UTF-8");
    }

    private Path file() {
        return folder.resolve("policy.yml");
    }

    private Policy read(String text) throws IOException {
        return PolicyFile.read(Files.writeString(file(), text), SampleReport.course());
    }
}
