package dev.simul.grader.submission.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.submission.name.SubmissionName.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lovelace Ada_12345_assignsubmission_file_          | MOODLE     | Lovelace Ada | 12345 |",
                "Lovelace Ada_12345_assignsubmission_file           | MOODLE     | Lovelace Ada | 12345 |",
                "Lovelace Ada_12345_assignsubmission_file_work.zip  | MOODLE     | Lovelace Ada | 12345 | work.zip",
                "van_der Meer Jo_7_assignsubmission_file_           | MOODLE     | van_der Meer Jo | 7  |",
                "lovelaceada_12345_67890_hand-in.zip                | CANVAS     | lovelaceada  | 12345 | hand-in.zip",
                "lovelaceada_LATE_12345_67890_my_work.zip           | CANVAS     | lovelaceada  | 12345 | my_work.zip",
                "submission_12345678                                | GRADESCOPE | submission_12345678 | 12345678 |",
                "week-1-octocat                                     | UNKNOWN    | week-1-octocat |    | week-1-octocat",
            })
    void should_parse_the_names_of_each_platform(
            String name, Platform platform, String person, String id, String file) {
        SubmissionName parsed = SubmissionName.parse(name);

        assertThat(parsed.platform()).isEqualTo(platform);
        assertThat(parsed.person()).isEqualTo(person);
        assertThat(parsed.id()).isEqualTo(id == null ? "" : id);
        assertThat(parsed.file()).isEqualTo(file == null ? "" : file);
    }

    @Test
    void should_recognize_a_late_submission() {
        assertThat(SubmissionName.parse("ada_LATE_1_2_a.zip").isLate()).isTrue();
        assertThat(SubmissionName.parse("ada_1_2_a.zip").isLate()).isFalse();
    }

    @Test
    void should_recognize_text_that_was_typed_into_the_platform() {
        assertThat(SubmissionName.parse("Ada_1_assignsubmission_onlinetext_").isOnlineText())
                .isTrue();
    }

    @Test
    void should_count_several_files_of_one_student_once() {
        assertThat(
                        SubmissionName.countOfPlatforms(
                                List.of(
                                        "ada_1_2_Nap.java",
                                        "ada_1_3_Sum.java",
                                        "grace_2_4_work.zip",
                                        "notes.txt")))
                .isEqualTo(2);
    }
}
