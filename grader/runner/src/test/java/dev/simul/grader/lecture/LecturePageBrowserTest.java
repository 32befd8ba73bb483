package dev.simul.grader.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.browser.Browser;
import dev.simul.grader.command.SimulCommand;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.trial.BuiltKit;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Opens the page for a lecture in a real browser. */
@Tag("slow")
class LecturePageBrowserTest {
    @TempDir private static Path folder;
    @TempDir private static Path profile;
    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void start() {
        page = folder.resolve("lecture.html");
        try (GraderKit kit = new GraderKit(BuiltKit.home())) {
            SimulCommand.run(
                    new String[] {
                        "lecture",
                        "06",
                        "waits-for-the-reply",
                        "reference",
                        "--out",
                        page.toString()
                    },
                    kit);
        }
        browser = Browser.start(profile);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "360, light, 0",
        "800, dark, 40",
        "1400, light, 40",
        "1400, dark, 500",
        "1400, light, 1000"
    })
    void should_be_accessible_at_each_time_width_and_colour_scheme(
            int width, String scheme, int permille) {
        browser.show(page, width, scheme, "screen");
        scrubTo(permille);
        browser.keepScreenshot("lecture-" + width + "-" + scheme + "-" + permille);

        assertThat(browser.violations()).isEmpty();
        assertThat(browser.value("document.documentElement.scrollWidth <= innerWidth"))
                .as("fits into the window")
                .isEqualTo(true);
    }

    @Test
    void should_stop_the_clock_of_an_answer_that_is_done() {
        browser.show(page, 1400, "light", "screen");
        scrubTo(500);

        assertThat(clock(0)).isEqualTo("6 h");
        assertThat(clock(1)).isEqualTo("✓ 1 h 55 s");
        assertThat(browser.all(".answer.done")).hasSize(1);
    }

    @Test
    void should_highlight_the_lines_that_wait() {
        browser.show(page, 1400, "light", "screen");
        scrubTo(40);

        assertThat(browser.all(".answer:first-child .source .here")).isNotEmpty();
        assertThat(browser.first(".answer:first-child .source .here b").getText())
                .matches("\\d+ threads?");

        scrubTo(1000);
        assertThat(browser.all(".source .here")).isEmpty();
    }

    @Test
    void should_be_usable_by_keyboard() {
        browser.show(page, 1400, "light", "screen");

        browser.press(Keys.END);
        assertThat(browser.first("#now").getText()).isEqualTo("12 h");
        browser.press(Keys.HOME);
        assertThat(browser.first("#now").getText()).isEqualTo("0 s");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(browser.first("#now").getText()).isEqualTo("14 min 24 s");
        browser.press(Keys.SPACE);
        assertThat(browser.first("#play").getText()).contains("Pause");
        browser.press(Keys.SPACE);
        assertThat(browser.first("#play").getText()).contains("Play");
    }

    @Test
    void should_play_until_both_answers_are_done() {
        browser.show(page, 1400, "light", "screen");
        browser.value("(document.getElementById('speed').value = '4')");
        scrubTo(900);
        browser.first("#play").click();

        Awaitility.await().until(() -> browser.first("#now").getText().equals("12 h"));
        assertThat(browser.all(".answer.done")).hasSize(2);
        assertThat(browser.first("#play").getText()).contains("Play");
    }

    @Test
    void should_stand_still_until_it_is_played_and_load_nothing() {
        browser.show(page, 1400, "light", "screen");

        assertThat(browser.first("#now").getText()).isEqualTo("0 s");
        assertThat(browser.value("performance.getEntriesByType('resource').length")).isEqualTo(0L);
    }

    private static String clock(int answer) {
        return browser.all(".clock .now").get(answer).getText();
    }

    private static void scrubTo(int permille) {
        browser.value(
                "(() => { const time = document.getElementById('time'); time.value = "
                        + permille
                        + "; time.dispatchEvent(new Event('input')); return true; })()");
    }
}
