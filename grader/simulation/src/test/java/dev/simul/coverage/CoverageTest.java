package dev.simul.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Settings;
import dev.simul.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way of the JDK to wait or to read a clock takes the right time to the nanosecond, or is
 * refused by name. COVERAGE.md lists them.
 */
class CoverageTest {
    private static final Path TABLE = Path.of("COVERAGE.md");
    private static final String BEGIN = "<!-- coverage: made by CoverageTest -->\n";
    private static final String END = "<!-- end of coverage -->\n";

    private static final Map<String, String> NO_WAITS =
            Map.of(
                    "TimeUnit.convert", "computes",
                    "ThreadPoolExecutor.<init>", "sets the time of setKeepAliveTime",
                    "ForkJoinPool.<init>",
                            "sets how long idle workers are kept; simulated ones are not",
                    "HttpClient.Builder.connectTimeout", "configures a client that is refused",
                    "HttpRequest.Builder.timeout", "configures a client that is refused",
                    "WebSocket.Builder.connectTimeout", "configures a client that is refused");

    @ParameterizedTest
    @MethodSource("exact")
    void should_take_exactly_the_time_it_waits_for(WaitCase wait) {
        Outcome<Object> outcome = run(wait);

        assertThat(outcome.failure()).isNull();
        assertThat(outcome.stoppedBy()).isNull();
        assertThat(outcome.elapsed()).isEqualTo(wait.takes());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void should_refuse_a_call_by_name_and_say_what_to_use_instead(WaitCase wait) {
        Outcome<Object> outcome = run(wait);

        assertThat(outcome.stoppedBy())
                .isInstanceOfSatisfying(
                        Diagnosis.Escape.class,
                        escape -> {
                            assertThat(escape.what()).isEqualTo(wait.refusal());
                            assertThat(escape.thread()).isEqualTo("main");
                            assertThat(String.valueOf(escape.site()))
                                    .contains("dev.simul.coverage.");
                        });
        assertThat(outcome.elapsed()).isZero();
        assertThat(outcome.failure()).isNull();
    }

    private static Outcome<Object> run(WaitCase wait) {
        return Simulation.run(
                Settings.defaults().withRealLimit(Duration.ofMinutes(5)),
                () -> {
                    wait.body().run();
                    return "done";
                });
    }

    static Stream<WaitCase> exact() {
        return all().filter(wait -> wait.takes() != null);
    }

    static Stream<WaitCase> refused() {
        return all().filter(wait -> wait.takes() == null);
    }

    private static Stream<WaitCase> all() {
        return CoverageTable.sections().values().stream().flatMap(List::stream);
    }

    @Test
    void should_cover_every_public_method_of_the_jdk_that_can_wait() throws IOException {
        Set<String> covered =
                all().flatMap(wait -> wait.apis().stream()).collect(Collectors.toSet());

        Set<String> missing = new TreeSet<>(PublicWaits.inThisJdk());
        missing.removeAll(covered);
        missing.removeAll(NO_WAITS.keySet());

        assertThat(missing)
                .as(
                        "methods that can wait and that no case covers: add a case to one of the Cases classes")
                .isEmpty();
    }

    @Test
    void should_match_the_published_table() throws IOException {
        String document = Files.readString(TABLE);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        String published = document.substring(begin, document.indexOf(END, begin));
        String expected = CoverageTable.text();
        Path fresh = Files.createDirectories(Path.of("target")).resolve("coverage.md");
        Files.writeString(fresh, expected);

        assertThat(published)
                .as("the table in %s: put the text of %s between its markers", TABLE, fresh)
                .isEqualTo(expected);
    }
}
