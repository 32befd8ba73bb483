package dev.simul.examples;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.junit.Simulated;
import dev.simul.simulation.Simulation;
import org.junit.jupiter.api.RepeatedTest;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** If the classes of Reactor are loaded again for each test, so are its schedulers. */
@Simulated(reload = "reactor")
class ReloadedReactorTest {
    @RepeatedTest(2)
    void delay_waits_twelve_hours_without_an_end_of_the_schedulers() {
        Mono.delay(ofHours(12), Schedulers.single()).block();

        assertThat(Simulation.elapsed()).isEqualTo(ofHours(12));
    }
}
