package dev.simul.simulation.internal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.Jvm;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Classes of the JDK that are loaded before the agent are patched when it starts. */
class SimulationTransformerTest {
    private static final Pattern REDEFINED = Pattern.compile("redefined name=([\\w.$]+)");

    /** Does nothing, so that only the JVM and the agent load classes. */
    static final class Empty {
        private Empty() {}

        public static void main(String[] arguments) {}
    }

    @Test
    void should_redefine_the_classes_that_every_program_has_loaded() throws Exception {
        String log = Jvm.withAgent(Empty.class, "-Xlog:redefine+class+load:stdout").output();
        List<String> redefined =
                REDEFINED.matcher(log).results().map(match -> match.group(1)).toList();

        assertThat(redefined)
                .containsExactlyInAnyOrderElementsOf(
                        SimulationTransformer.LOADED_FIRST.stream()
                                .map(name -> name.replace('/', '.'))
                                .toList());
    }
}
