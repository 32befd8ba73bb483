package dev.simul.grader.command.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.Mechanism;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IsolationOptionTest {
    @Test
    void should_grade_a_class_strictly_if_the_machine_can() {
        assertThat(IsolationOption.levelForClass(null, Mechanism.LANDLOCK))
                .contains(Isolation.STRICT);
    }

    @Test
    void should_grade_a_class_in_a_container() {
        assertThat(IsolationOption.levelForClass(null, Mechanism.CONTAINER))
                .contains(Isolation.BEST_EFFORT);
        assertThat(IsolationOption.levelForClass(null, Mechanism.BUBBLEWRAP))
                .contains(Isolation.BEST_EFFORT);
    }

    @Test
    void should_refuse_a_class_without_a_sandbox_even_if_best_effort_is_asked_for() {
        assertThat(IsolationOption.levelForClass(null, Mechanism.NONE)).isEmpty();
        assertThat(IsolationOption.levelForClass(Isolation.BEST_EFFORT, Mechanism.NONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.class,
            names = {"STRICT", "OFF"})
    void should_take_an_explicit_level_as_it_is(Isolation level) {
        assertThat(IsolationOption.levelForClass(level, Mechanism.NONE)).contains(level);
    }
}
