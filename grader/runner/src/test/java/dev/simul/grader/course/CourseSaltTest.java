package dev.simul.grader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.grader.trial.BuiltKit;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CourseSaltTest {
    private static final String SECRET = "a secret of some length";

    private final CourseSalt salt = CourseSalt.of(SECRET.getBytes(StandardCharsets.UTF_8));

    @Test
    void should_give_each_check_of_each_task_a_key_of_its_own() {
        Set<String> keys = new HashSet<>();
        for (String task : List.of("01-nap", "02-sum")) {
            keys.add(salt.key(task, "one"));
            keys.add(salt.key(task, "other"));
        }
        keys.add(CourseSalt.ofNumber(1).key("01-nap", "one"));

        assertThat(keys).hasSize(5).allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    @Test
    void should_show_only_a_fingerprint() {
        assertThat(salt.toString()).isEqualTo(salt.fingerprint()).matches("[0-9a-f]{16}");
        assertThat(salt.key("01-nap", "one")).doesNotContain(salt.fingerprint());
    }

    @Test
    void should_refuse_a_short_secret() {
        assertThatThrownBy(() -> CourseSalt.of(new byte[15]))
                .hasMessage("expected at least 16 bytes, found '15'");
    }

    @Test
    void should_give_keys_to_hidden_checks_only() {
        CourseTask task = Course.read(BuiltKit.home()).withSalt(salt).tasks().getFirst();

        assertThat(task.keys().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        task.entry().checks().stream()
                                .filter(check -> check.visibility() == Visibility.HIDDEN)
                                .map(CheckEntry::id)
                                .toList());
        assertThat(task.withSalt(null).keys()).isEmpty();
    }
}
