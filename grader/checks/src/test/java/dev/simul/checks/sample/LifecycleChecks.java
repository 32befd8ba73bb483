package dev.simul.checks.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.Simulated;
import dev.simul.simulation.InstrumentedLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that write down what runs when. */
@Simulated
public class LifecycleChecks extends LifecycleBase {
    private static int runs;

    LifecycleChecks() throws InterruptedException {
        Journal.write("constructor");
    }

    @BeforeEach
    void before() throws InterruptedException {
        Journal.write("before");
    }

    @AfterEach
    void after() throws InterruptedException {
        Journal.write("after");
    }

    @Test
    void passes() throws InterruptedException {
        Journal.write("check");
    }

    @Test
    void fails() throws InterruptedException {
        Journal.write("check");
        throw new AssertionError("wrong");
    }

    @RepeatedTest(3)
    void finds_fresh_statics() {
        assertThat(runs++).isZero();
    }

    @ParameterizedTest
    @CsvSource({"one, 1", "two, 2"})
    void takes_arguments(String word, int number) throws InterruptedException {
        Journal.write(word + "=" + number);
    }

    @Test
    void runs_on_the_fresh_loader() {
        assertThat(Thread.currentThread().getContextClassLoader())
                .isInstanceOf(InstrumentedLoader.class)
                .isSameAs(getClass().getClassLoader())
                .isSameAs(Waits.class.getClassLoader());
        assertThat(Thread.ofPlatform().unstarted(() -> {}).getContextClassLoader())
                .isSameAs(getClass().getClassLoader());
    }
}
