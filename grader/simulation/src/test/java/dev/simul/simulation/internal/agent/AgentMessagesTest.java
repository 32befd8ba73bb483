package dev.simul.simulation.internal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.internal.hook.JavaBase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only one JDK is supported; the message for others names it. */
class AgentMessagesTest {

    @Test
    void should_support_every_update_of_one_jdk_only() {
        assertThat(JavaBase.isKnown(Runtime.Version.parse("25"))).isTrue();
        assertThat(JavaBase.isKnown(Runtime.Version.parse("25.0.9+1"))).isTrue();
        assertThat(JavaBase.isKnown(Runtime.Version.parse("24.0.2"))).isFalse();
        assertThat(JavaBase.isKnown(Runtime.Version.parse("26-ea+1"))).isFalse();
    }

    @Test
    void should_name_the_jdk_and_the_one_to_use() {
        assertThat(Agent.unsupported(Runtime.Version.parse("26-ea+1"), List.of()))
                .isEqualTo("simulations do not support JDK 26-ea+1: use JDK 25");
        assertThat(
                        Agent.unsupported(
                                Runtime.Version.parse("25.0.9"),
                                List.of("java.lang.Thread: found nothing to patch in start()V")))
                .isEqualTo(
                        "simulations do not support JDK 25.0.9: use JDK 25"
                                + " (java.lang.Thread: found nothing to patch in start()V)");
    }
}
