package dev.simul.grader.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless Chromium that shows one page. */
public final class Browser implements AutoCloseable {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final Path ON_A_MAC =
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> RULES =
            List.of(
                    "wcag2a",
                    "wcag2aa",
                    "wcag21a",
                    "wcag21aa",
                    "wcag22a",
                    "wcag22aa",
                    "best-practice");
    private static final Path SCREENSHOTS = Path.of("target", "pages");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts the browser, or skips the test if there is no browser and this is not CI. */
    public static Browser start(Path profile) {
        Optional<Path> browser =
                Stream.concat(
                                BROWSERS.stream().flatMap(Browser::onPath),
                                Stream.of(ON_A_MAC).filter(Files::isExecutable))
                        .findFirst();
        Optional<Path> driver =
                Stream.concat(
                                Stream.ofNullable(System.getenv("CHROMEWEBDRIVER"))
                                        .map(folder -> Path.of(folder, "chromedriver"))
                                        .filter(Files::isExecutable),
                                onPath("chromedriver"))
                        .findFirst();
        String missing =
                "expected Chromium and ChromeDriver on the PATH, found browser "
                        + browser
                        + " and driver "
                        + driver
                        + ": install them (on Debian: apt-get install chromium chromium-driver)";
        if ("true".equals(System.getenv("CI"))) {
            assertThat(browser.isPresent() && driver.isPresent()).as(missing).isTrue();
        }
        assumeTrue(browser.isPresent() && driver.isPresent(), missing);
        return new Browser(
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(driver.get().toFile())
                                .build(),
                        options(browser.get(), profile)));
    }

    private static ChromeOptions options(Path browser, Path profile) {
        return new ChromeOptions()
                .setBinary(browser.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile);
    }

    private static Stream<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable);
    }

    /** Shows a page in a window of a width, in a colour scheme, on a medium. */
    public void show(Path page, int width, String scheme, String medium) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        medium,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        driver.get(page.toUri().toString());
    }

    /** Returns the accessibility rules that the page violates, with the elements that do. */
    public List<String> violations() {
        return new AxeBuilder()
                .withTags(RULES).analyze(driver).getViolations().stream()
                        .map(Browser::text)
                        .toList();
    }

    private static String text(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getHelp()
                + rule.getNodes().stream().limit(3).map(node -> "\n  " + node.getHtml()).toList();
    }

    /** Evaluates an expression of JavaScript. */
    public Object value(String expression) {
        return Objects.requireNonNull(driver.executeScript("return " + expression), expression);
    }

    public void press(Keys... keys) {
        for (Keys key : keys) {
            driver.switchTo().activeElement().sendKeys(key);
        }
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    public WebElement first(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    public void openAll() {
        driver.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
    }

    /** Keeps a picture of the whole page for people to look at. */
    public void keepScreenshot(String name) {
        Map<String, Object> wholePage =
                Map.of(
                        "x",
                        0,
                        "y",
                        0,
                        "width",
                        value("innerWidth"),
                        "height",
                        value("document.documentElement.scrollHeight"),
                        "scale",
                        1);
        Object png =
                driver.executeCdpCommand(
                                "Page.captureScreenshot",
                                Map.of("captureBeyondViewport", true, "clip", wholePage))
                        .get("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"),
                    Base64.getDecoder().decode(String.valueOf(png)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Prints the page, and returns the number of bytes of the PDF. */
    public int printed() {
        Object pdf = driver.executeCdpCommand("Page.printToPDF", Map.of()).get("data");
        return Base64.getDecoder().decode(String.valueOf(pdf)).length;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
