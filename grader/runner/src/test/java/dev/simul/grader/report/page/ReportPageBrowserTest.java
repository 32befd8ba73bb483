package dev.simul.grader.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.browser.Browser;
import dev.simul.grader.report.Audience;
import dev.simul.grader.report.format.ReportFiles;
import dev.simul.grader.report.format.ReportFormats;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;

/** Opens the page in a real browser. */
@Tag("slow")
class ReportPageBrowserTest {
    @TempDir private static Path folder;
    @TempDir private static Path profile;
    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void start() {
        ReportFiles.write(PageSample.report(Audience.STAFF), ReportFormats.USUAL, folder);
        page = folder.resolve("report.html");
        browser = Browser.start(profile);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, light", "360, dark", "800, light", "1400, light", "1400, dark"})
    void should_be_accessible_in_each_width_and_colour_scheme(int width, String scheme) {
        browser.show(page, width, scheme, "screen");
        browser.keepScreenshot(width + "-" + scheme);

        assertThat(browser.violations()).isEmpty();
        browser.openAll();
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.value("document.documentElement.scrollWidth <= innerWidth"))
                .as("fits into the window")
                .isEqualTo(true);
    }

    @Test
    void should_open_with_failed_boards_unfolded_and_hints_folded() {
        browser.show(page, 1400, "light", "screen");

        assertThat(browser.all(".board")).hasSize(24);
        assertThat(browser.all(".tiles a")).hasSize(24);
        assertThat(browser.all(".board[open]")).hasSize(2);
        assertThat(browser.all(".board[open] .fold[open]")).isEmpty();
    }

    @Test
    void should_unfold_the_board_of_a_link() {
        browser.show(page, 1400, "light", "screen");
        WebElement folded = browser.first("[id='24-passed']");
        assertThat(folded.isDisplayed()).isFalse();

        browser.first("a[href='#24-passed']").click();

        assertThat(folded.isDisplayed()).isTrue();
    }

    @Test
    void should_be_usable_by_keyboard() {
        browser.show(page, 1400, "light", "screen");
        browser.first("body").sendKeys(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the boards");

        browser.press(Keys.ENTER, Keys.TAB);
        assertThat(browser.focused().getTagName()).isEqualTo("summary");
        assertThat(browser.value("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        browser.press(Keys.ENTER);
        assertThat(browser.all(".board[open]")).hasSize(1);
    }

    @Test
    void should_show_what_happened_beside_what_was_expected() {
        browser.show(page, 1400, "light", "screen");
        Rectangle found = browser.all(".timelines figure").get(0).getRect();
        Rectangle expected = browser.all(".timelines figure").get(1).getRect();
        assertThat(found.getY()).isEqualTo(expected.getY());
        assertThat(found.getX()).isLessThan(expected.getX());

        browser.show(page, 360, "light", "screen");
        assertThat(browser.all(".timelines figure").get(0).getRect().getX())
                .isEqualTo(browser.all(".timelines figure").get(1).getRect().getX());
    }

    @Test
    void should_draw_equal_times_with_equal_lengths_in_both_pictures() {
        browser.show(page, 1400, "light", "screen");

        assertThat(browser.value(widths("found"))).isEqualTo(browser.value(widths("expected")));
    }

    private static String widths(String which) {
        return "[...document.querySelectorAll('svg[id$=overlap-%s] rect')]".formatted(which)
                + ".map(bar => Math.round(bar.getBoundingClientRect().width))";
    }

    @Test
    void should_load_nothing_and_run_nothing() {
        browser.show(page, 1400, "light", "screen");

        assertThat(browser.value("performance.getEntriesByType('resource').length")).isEqualTo(0L);
        assertThat(browser.all("script, img, link, iframe")).isEmpty();
        assertThat(browser.value("typeof window.hacked")).isEqualTo("undefined");
        assertThat(browser.first("footer").isDisplayed()).isTrue();
    }

    @Test
    void should_print_what_is_folded() {
        browser.show(page, 800, "light", "print");

        assertThat(browser.value("document.getElementById('24-passed').offsetHeight > 0"))
                .isEqualTo(true);
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.printed()).isGreaterThan(10_000);
    }
}
