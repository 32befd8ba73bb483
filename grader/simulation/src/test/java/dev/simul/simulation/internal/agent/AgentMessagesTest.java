package dev.simul.simulation.internal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.internal.hook.JavaBase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another JDK than the one that is known is refused, and why. */
class AgentMessagesTest {

    @Test
    void should_know_every_update_of_one_jdk_only() {
        assertThat(JavaBase.isKnown(Runtime.Version.parse("25"))).isTrue();
        assertThat(JavaBase.isKnown(Runtime.Version.parse("25.0.9+1"))).isTrue();
        assertThat(JavaBase.isKnown(Runtime.Version.parse("24.0.2"))).isFalse();
        assertThat(JavaBase.isKnown(Runtime.Version.parse("26-ea+1"))).isFalse();
    }

    @Test
    void should_say_which_jdk_it_is_and_which_to_use() {
        assertThat(Agent.unknown(Runtime.Version.parse("26-ea+1"), List.of()))
                .isEqualTo("this JDK, 26-ea+1, is not one that simulations know: use a JDK 25");
        assertThat(
                        Agent.unknown(
                                Runtime.Version.parse("25.0.9"),
                                List.of("java.lang.Thread: nothing to change in start()V")))
                .isEqualTo(
                        "this JDK, 25.0.9, is not one that simulations know: use a JDK 25"
                                + " (java.lang.Thread: nothing to change in start()V)");
    }
}
