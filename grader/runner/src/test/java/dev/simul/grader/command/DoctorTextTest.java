package dev.simul.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.text.Palette;
import dev.simul.checks.text.TextWidth;
import dev.simul.grader.sandbox.Mechanism;
import dev.simul.grader.sandbox.probe.Attempt;
import dev.simul.grader.sandbox.probe.Diagnosis;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DoctorTextTest {
    private static final Map<Attempt, Boolean> NOTHING =
            Arrays.stream(Attempt.values())
                    .collect(Collectors.toMap(Function.identity(), attempt -> false));

    @Test
    void should_say_that_strict_isolation_is_possible() {
        List<String> lines =
                lines(
                        new Diagnosis(
                                "Linux 6.18 amd64",
                                7,
                                true,
                                "",
                                Mechanism.LANDLOCK,
                                true,
                                NOTHING,
                                List.of()));

        assertThat(lines)
                .contains(
                        "  Landlock     version 7",
                        "  ✓ cannot read a file of the grader",
                        "  strict       possible",
                        "  grade-class  possible, strict")
                .doesNotContain("What to do");
    }

    @Test
    void should_say_what_is_missing_and_what_to_do_in_a_narrow_terminal() {
        List<String> lines =
                lines(
                        new Diagnosis(
                                "Mac OS X 15 aarch64",
                                0,
                                false,
                                "",
                                Mechanism.NONE,
                                false,
                                Map.of(Attempt.READ_FILE, true),
                                List.of("Run the grader in a Linux container, please.")));

        assertThat(lines)
                .contains(
                        "  ✗ can read a file of the grader",
                        "  ? unknown: write a new file",
                        "  strict       not possible",
                        "What to do",
                        "  - Run the grader in a Linux container,",
                        "    please.")
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
    }

    private static List<String> lines(Diagnosis diagnosis) {
        TextWidth narrow = TextWidth.of(Map.of("COLUMNS", "40"));
        return new DoctorText(diagnosis, Palette.PLAIN, narrow).lines();
    }
}
