package dev.simul.grader.report.page;

import dev.simul.checks.chart.Bar;
import dev.simul.checks.chart.ChartFigure;
import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.manifest.Visibility;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.TaskReport;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A check that did not pass, as the page shows it.
 *
 * @param task the report on the task of the check
 * @param check the report on the check
 * @param same an earlier check of the task that has the same timelines, or null if there is none
 */
public record CheckView(TaskReport task, CheckReport check, @Nullable CheckReport same) {

    /**
     * Returns whether students do not receive the source of the check.
     *
     * @return true if the check is hidden
     */
    public boolean isHidden() {
        return check.visibility() == Visibility.HIDDEN;
    }

    /**
     * Returns the id of the check's heading.
     *
     * @return an id that is unique in the page
     */
    public String anchor() {
        return anchor(check);
    }

    /**
     * Returns the id of the heading of another check of the same task.
     *
     * @param other the check
     * @return an id that is unique in the page
     */
    public String anchor(CheckReport other) {
        return task.id() + "-" + other.id();
    }

    /**
     * Returns the reason in words.
     *
     * @return the words, or an empty text if the details are more specific
     */
    public String reason() {
        return check.reason() == Reason.ASSERTION && !check.details().found().isEmpty()
                ? ""
                : check.reason().words();
    }

    /**
     * Returns the first line of what was found.
     *
     * @return the line, which is a sentence
     */
    public String firstLine() {
        return check.details().found().lines().findFirst().orElse("");
    }

    /**
     * Returns the lines of what was found below the first line.
     *
     * @return the lines, each after a line break
     */
    public String moreLines() {
        return check.details()
                .found()
                .lines()
                .skip(1)
                .map(line -> "\n" + line)
                .collect(Collectors.joining());
    }

    /**
     * Returns whether the advice on the task explains the check.
     *
     * @return true if the check has no advice of its own for that reason
     */
    public boolean isExplainedAbove() {
        return task.advice().stream().anyMatch(advice -> advice.checks().contains(check.id()));
    }

    boolean looksLike(CheckView other) {
        return hasTimelines()
                && Objects.equals(check.details().timeline(), other.check.details().timeline())
                && Objects.equals(check.expectedTimeline(), other.check.expectedTimeline());
    }

    /**
     * Returns whether the earlier check that has the same timelines names the same line of code.
     *
     * @return true if the line need not be shown again
     */
    public boolean hasSameCode() {
        return same != null && check.code() != null && check.code().equals(same.code());
    }

    /**
     * Returns whether there is a picture to show.
     *
     * @return true if there is a timeline that is not empty
     */
    public boolean hasTimelines() {
        return timelines().anyMatch(timeline -> !timeline.isEmpty());
    }

    /**
     * Returns whether the found and the expected timeline are the same.
     *
     * @return true if one picture shows both
     */
    public boolean isAsExpected() {
        return Objects.equals(check.details().timeline(), check.expectedTimeline());
    }

    /**
     * Returns the picture of what happened.
     *
     * @return an SVG element, or an empty text if nothing waited
     */
    public String found() {
        return picture("found", "What happened", check.details().timeline());
    }

    /**
     * Returns the picture of what was expected.
     *
     * @return an SVG element, or an empty text if nothing waits
     */
    public String expected() {
        return picture("expected", "What was expected", check.expectedTimeline());
    }

    private String picture(String which, String title, @Nullable CheckTimeline timeline) {
        return timeline == null || timeline.isEmpty()
                ? ""
                : ChartFigure.of(anchor() + "-" + which, title, timeline, length());
    }

    private Duration length() {
        return timelines()
                .map(CheckTimeline::length)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Stream<CheckTimeline> timelines() {
        return Stream.of(check.details().timeline(), check.expectedTimeline())
                .filter(Objects::nonNull);
    }

    /**
     * Returns a text that says when a call ended.
     *
     * @param timeline the timeline of the call
     * @return a text such as "ends after 30 s"; empty if no call is known
     */
    public String end(@Nullable CheckTimeline timeline) {
        if (timeline == null || timeline.call() == 0) {
            return "";
        }
        Duration took = timeline.took();
        return took == null ? "never ends" : "ends after " + Phrases.duration(took);
    }

    /**
     * Returns a sentence that says when the pictures begin.
     *
     * @return the sentence, or an empty text if they begin when the check begins
     */
    public String start() {
        CheckTimeline timeline = check.details().timeline();
        return timeline == null || timeline.startedAt().isZero()
                ? ""
                : "The "
                        + Phrases.ordinal(timeline.call())
                        + " call of the check, which began at "
                        + Phrases.duration(timeline.startedAt())
                        + ".";
    }

    /**
     * Returns the kinds of bars in the pictures.
     *
     * @return the kinds, in the order of their declaration
     */
    public List<Bar.Kind> kinds() {
        return timelines()
                .flatMap(timeline -> timeline.chart().rows().stream())
                .flatMap(row -> row.bars().stream())
                .map(Bar::kind)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns whether the end of a call is marked in a picture.
     *
     * @return true if a call ended
     */
    public boolean hasEnd() {
        return timelines().anyMatch(timeline -> timeline.took() != null);
    }
}
