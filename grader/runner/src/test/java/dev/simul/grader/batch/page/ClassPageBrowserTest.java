package dev.simul.grader.batch.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.browser.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Opens the pages of a class in a real browser. */
@Tag("slow")
class ClassPageBrowserTest {
    private static final int SIZE = 120;

    @TempDir private static Path folder;
    @TempDir private static Path profile;
    private static Browser browser;
    private static Path page;
    private static Path projector;

    @BeforeAll
    static void start() throws IOException {
        ClassPage sample =
                ClassPage.of(
                        "Simul 2026-autumn · Week 1",
                        ClassSample.large(SIZE),
                        ClassSample.similar(SIZE));
        page = Files.writeString(folder.resolve(ClassPages.STAFF), sample.write());
        projector =
                Files.writeString(
                        folder.resolve(ClassPages.PROJECTOR), sample.forProjector().write());
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
        for (Path each : List.of(page, projector)) {
            browser.show(each, width, scheme, "screen");
            browser.keepScreenshot(
                    each.getFileName().toString().replace(".html", "-") + width + "-" + scheme);

            assertThat(browser.violations()).isEmpty();
            browser.openAll();
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.value("document.documentElement.scrollWidth <= innerWidth"))
                    .as("fits into the window")
                    .isEqualTo(true);
        }
    }

    @Test
    void should_sort_the_table_up_and_down() {
        browser.show(page, 1400, "light", "screen");
        WebElement button = browser.first("#members th:nth-child(2) button");

        button.click();
        List<Object> up = percentages();
        button.click();
        List<Object> down = percentages();

        assertThat(up).hasSize(SIZE);
        assertThat(down).isEqualTo(up.reversed());
        assertThat(up.stream().map(each -> Double.valueOf(each.toString())).toList()).isSorted();
        assertThat(browser.first("#members th:nth-child(2)").getAttribute("aria-sort"))
                .isEqualTo("descending");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> percentages() {
        return (List<Object>)
                browser.value(
                        "[...document.querySelectorAll('#members tbody td:nth-child(2)')]"
                                + ".map(cell => cell.dataset.value)");
    }

    @Test
    void should_show_only_the_rows_that_contain_what_is_searched_for() {
        browser.show(page, 1400, "light", "screen");

        browser.first("#search").sendKeys("NUMBER 11");

        assertThat(visibleRows()).isEqualTo(11L);
        assertThat(browser.first("#found").getText()).isEqualTo("11 of " + SIZE);
        browser.first("#search").sendKeys(Keys.BACK_SPACE, Keys.BACK_SPACE);
        assertThat(visibleRows()).isEqualTo((long) SIZE);
    }

    @Test
    void should_search_by_the_status_of_a_board() {
        browser.show(page, 1400, "light", "screen");

        browser.first("#search").sendKeys("23 failed");

        assertThat(visibleRows())
                .isEqualTo(
                        browser.value(
                                "document.querySelectorAll('#members [title=\"23 failed\"]').length"))
                .isNotEqualTo((long) SIZE);
    }

    private static Object visibleRows() {
        return browser.value(
                "[...document.querySelectorAll('#members tbody tr')]"
                        + ".filter(row => row.offsetHeight > 0).length");
    }

    @Test
    void should_sort_with_the_keyboard() {
        browser.show(page, 1400, "light", "screen");

        browser.first("#members th button").sendKeys(Keys.ENTER);

        assertThat(browser.first("#members th").getAttribute("aria-sort")).isEqualTo("ascending");
    }

    @Test
    void should_load_nothing() {
        for (Path each : List.of(page, projector)) {
            browser.show(each, 1400, "light", "screen");

            assertThat(browser.value("performance.getEntriesByType('resource').length"))
                    .isEqualTo(0L);
        }
        assertThat(browser.all("script, a[href*=report]")).isEmpty();
    }
}
