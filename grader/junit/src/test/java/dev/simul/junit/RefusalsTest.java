package dev.simul.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.junit.sample.RefusedSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;

/** What cannot work in simulations is refused in one sentence, with what to do instead. */
class RefusalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    WithBeforeAll | '…WithBeforeAll' has a @BeforeAll method, but each test loads the classes again: use @BeforeEach
                    WithAfterAll | '…WithAfterAll' has a @AfterAll method, but each test loads the classes again: use @AfterEach
                    WithOneInstance | '…WithOneInstance' has one instance for all tests, but each test runs in a simulation of its own: use @TestInstance(PER_METHOD)
                    WithFactory | '…WithFactory' has a @TestFactory: write a @Test or a @ParameterizedTest for each test
                    WithConstructor | '…WithConstructor' has no constructor without parameters: add one
                    WithAfterEach | '…WithAfterEach' has an @AfterEach method with parameters: remove them
                    WithExtension | 'extension' of '…WithExtension' is an extension in an instance field: make it static
                    WithParameter | 'test' of '…WithParameter' has a parameter of type 'Colour', which each test loads again: use a type from outside the package
                    WithArgument | 'test' of '…WithArgument' has a parameter of type 'Colour', which each test loads again: use a type from outside the package
                    WithField | 'colour' of '…WithField' was set by an extension to an object of type 'Colour', which each test loads again: create the object in the test
                    WithHorizon | 'test' of '…WithHorizon' has a horizon of 0 days: set 1 or more
                    WithSchedules | 'test' of '…WithSchedules' asks for -1 schedules: ask for 0 or more
                    WithMethod | '…WithMethod' has a @BeforeAll method, but each test loads the classes again: use @BeforeEach
                    """)
    void should_refuse_in_one_sentence(String type, String sentence) throws Exception {
        String samples = RefusedSamples.class.getName() + "$";

        assertThat(
                        Runs.of(Class.forName(samples + type)).allEvents().failed().stream()
                                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                                .map(result -> result.getThrowable().orElseThrow().getMessage()))
                .containsExactly(sentence.replace("…", samples));
    }
}
