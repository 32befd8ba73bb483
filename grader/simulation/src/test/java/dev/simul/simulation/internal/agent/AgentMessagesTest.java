package dev.simul.simulation.internal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.internal.jdk.JdkFacts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only some releases of the JDK are supported; the message for others names them. */
class AgentMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.9+1", "26.0.2.1", "27.0.1"})
    void should_support_every_update_of_three_releases(String version) {
        assertThat(JdkFacts.of(Runtime.Version.parse(version))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.0.2", "28-ea+1"})
    void should_support_no_other_release(String version) {
        assertThat(JdkFacts.of(Runtime.Version.parse(version))).isNull();
    }

    @Test
    void should_name_the_releases_to_use() {
        assertThat(Agent.unsupported(Runtime.Version.parse("28-ea+1"), List.of()))
                .isEqualTo("simulations do not support JDK 28-ea+1: use JDK 25, 26 or 27");
    }

    @Test
    void should_say_how_a_build_of_a_supported_release_differs() {
        assertThat(
                        Agent.unsupported(
                                Runtime.Version.parse("25.0.9"),
                                List.of(
                                        "java.lang.Thread: this class does not read a clock",
                                        "java.util.Timer: this class does not exist")))
                .isEqualTo(
                        "simulations do not support this build of JDK 25.0.9: use another build of"
                                + " JDK 25, 26 or 27 (java.lang.Thread: this class does not read a"
                                + " clock; java.util.Timer: this class does not exist)");
    }
}
