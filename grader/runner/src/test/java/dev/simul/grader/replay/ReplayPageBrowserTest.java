package dev.simul.grader.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.browser.Browser;
import dev.simul.grader.command.SimulCommand;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.trial.BuiltKit;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens the page of a replay in a real browser. */
@Tag("slow")
class ReplayPageBrowserTest {
    @TempDir private static Path folder;
    @TempDir private static Path profile;
    private static Browser browser;

    @BeforeAll
    static void start() {
        try (GraderKit kit = new GraderKit(BuiltKit.home())) {
            SimulCommand.run(
                    new String[] {
                        "replay",
                        "16",
                        "opposite-transfers-do-not-lock-up",
                        "5",
                        "--submission",
                        BuiltKit.home()
                                .resolve("solutions/rejected/16-shared-state/payer-first")
                                .toString(),
                        "--report",
                        folder.toString()
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
    @CsvSource({"360, light", "800, dark", "1400, light", "1400, dark"})
    void should_be_accessible_in_each_width_and_colour_scheme(int width, String scheme) {
        browser.show(folder.resolve("report.html"), width, scheme, "screen");
        browser.keepScreenshot("replay-" + width + "-" + scheme);

        assertThat(browser.violations()).isEmpty();
        assertThat(browser.value("document.documentElement.scrollWidth <= innerWidth"))
                .as("fits into the window")
                .isEqualTo(true);
        assertThat(browser.all("tr.switch")).isNotEmpty();
        assertThat(browser.all("tr.wait .step")).isNotEmpty();
    }
}
