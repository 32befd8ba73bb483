package dev.simul.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.jdk.Agent;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The agent is there when it is needed, and fits this JDK. */
class AgentTest {

    /** Prints the elapsed time of a long sleep, after having used virtual threads for real. */
    static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] arguments) throws Exception {
            Thread.ofVirtual().start(() -> {}).join();
            Callable<Duration> sleep =
                    () -> {
                        Thread.sleep(Duration.ofHours(12));
                        return Simulation.elapsed();
                    };
            System.out.println(Simulation.run(sleep).orThrow());
        }
    }

    @Test
    void should_attach_itself_where_the_jvm_was_started_without_it() throws Exception {
        assertThat(Jvm.withoutAgent(Sleeper.class).output()).isEqualTo("PT12H");
    }

    @Test
    void should_keep_its_order_where_it_was_attached_late() throws Exception {
        assertThat(Jvm.withoutAgent(Workload.class).output())
                .isEqualTo(Jvm.withAgent(Workload.class).output());
    }

    @Test
    void should_find_every_place_it_changes_in_this_jdk() throws Exception {
        for (String name : Agent.classesToChange()) {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
        }

        Agent.check();
    }
}
