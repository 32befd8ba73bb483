package dev.simul.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.sample.NestedChecks;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;

/** A mistake in a check class is told in one sentence, with what to do instead. */
class AuthorErrorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NestedChecks | '…NestedChecks$Inner' is an inner class: put checks into a top-level class
                    BeforeAllChecks | '…BeforeAllChecks' has a @BeforeAll method, but each test loads the classes again: use @BeforeEach
                    BeforeEachChecks | '…BeforeEachChecks' has a @BeforeEach or @AfterEach method with parameters: remove them
                    FactoryChecks | '…FactoryChecks' has a @TestFactory: write a @Test or a @ParameterizedTest for each test
                    ConstructorChecks | '…ConstructorChecks' has no constructor without parameters: add one
                    ParameterChecks | 'check' of '…ParameterChecks' has a parameter of type 'Colour', which each test loads again: use a type from outside the package
                    """,
            quoteCharacter = '"')
    void should_report_an_error_of_the_author_in_one_sentence(String type, String sentence)
            throws Exception {
        String samples = NestedChecks.class.getPackageName() + ".";

        assertThat(
                        CheckTestKit.run(Class.forName(samples + type))
                                .allEvents()
                                .failed()
                                .stream()
                                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                                .map(result -> result.getThrowable().orElseThrow().getMessage()))
                .containsExactly(sentence.replace("…", samples));
    }

    @Test
    void should_say_on_which_thread_calls_and_scripts_work() {
        assertThatThrownBy(() -> Calls.call(() -> 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "'call' works only on the thread of a check: annotate the class"
                                + " with @Simulated of dev.simul.checks, and use 'call' in a check or a @BeforeEach"
                                + " method");
        assertThatThrownBy(Script::of)
                .hasMessageStartingWith("'Script.of' works only on the thread of a check");
        assertThatThrownBy(() -> Script.after(Duration.ofMillis(-1)))
                .hasMessage("expected a delay of zero or more, found 'PT-0.001S'");
    }
}
