package dev.simul.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.Mechanism;
import dev.simul.grader.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All hostile answers, graded as users grade at each level of isolation. */
@Tag("slow")
class HostileAnswersTest {
    private static final int PROMISED = 120;

    @TempDir private Path folder;

    @Test
    void should_be_as_many_as_promised() {
        assertThat(HostileAnswer.all()).hasSizeGreaterThanOrEqualTo(PROMISED);
    }

    @ParameterizedTest
    @EnumSource
    void should_gain_and_harm_nothing_at_each_level(Isolation level) throws Exception {
        if (level == Isolation.STRICT) {
            assumeSandbox();
        }

        Map<String, String> wrong = Wrong.of(HostileRun.grade(level, Set.of(), all(), folder));

        assertThat(wrong).isEmpty();
    }

    private static List<HostileAnswer> all() {
        return HostileAnswer.all();
    }

    static void assumeSandbox() {
        Sandbox sandbox = Sandbox.of(Isolation.BEST_EFFORT);
        assumeThat(sandbox.protection().mechanism())
                .as("this machine has Landlock and seccomp: %s", sandbox.missing())
                .isEqualTo(Mechanism.LANDLOCK);
    }

    /** Compares outcomes with what the answers say must come of them. */
    static final class Wrong {
        private Wrong() {}

        /** Returns a sentence for each answer of which something else came. */
        static Map<String, String> of(Map<HostileAnswer, HostileOutcome> outcomes) {
            Map<String, String> wrong = new TreeMap<>();
            outcomes.forEach((answer, outcome) -> {
                String problem = problem(answer, outcome);
                if (!problem.isEmpty()) {
                    wrong.put(answer.toString(), problem + "; " + outcome.text());
                }
            });
            return wrong;
        }

        private static String problem(HostileAnswer answer, HostileOutcome outcome) {
            if (outcome.gotThrough()) {
                return outcome.harm().toString();
            }
            if (answer.isGraded() != outcome.problem().isEmpty()) {
                return "expected " + answer.verdict() + ", found " + outcome.problem();
            }
            if (answer.isGraded() && outcome.points().compareTo(answer.honest()) != 0) {
                return "expected " + answer.honest() + " points";
            }
            boolean isAsExpected =
                    answer.reason().isEmpty()
                            || outcome.problem().equals(answer.reason())
                            || outcome.reasons().contains(answer.reason());
            return isAsExpected
                    ? ""
                    : "expected " + answer.verdict() + ", found " + outcome.reasons();
        }
    }
}
