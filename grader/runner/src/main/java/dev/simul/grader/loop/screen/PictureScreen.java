package dev.simul.grader.loop.screen;

import dev.simul.checks.chart.Chart;
import dev.simul.checks.chart.ChartText;
import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.Phrases;
import dev.simul.grader.course.NaivePicture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a student sees who has solved a board: the picture of the answer that one writes first, and
 * that of their own answer, on the same scale.
 */
public final class PictureScreen {
    private static final int INDENT = 4;

    private PictureScreen() {}

    /**
     * Lays out the pictures.
     *
     * @param naive the answer that one writes first, or null if it is not known
     * @param own the timeline of the student's answer, or null if there is none
     * @param style how the screen looks
     * @return the lines; none if there is nothing to draw
     */
    public static List<String> of(
            @Nullable NaivePicture naive, @Nullable CheckTimeline own, Style style) {
        if (own == null || own.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        Duration length = own.length();
        if (naive != null && !naive.timeline().isEmpty()) {
            CheckTimeline first = naive.timeline();
            length = first.length().compareTo(length) > 0 ? first.length() : length;
            lines.addAll(
                    style.lines(
                            Role.TITLE,
                            2,
                            Phrases.duration(first.length())
                                    + " → "
                                    + Phrases.duration(own.length())));
            lines.add("");
            lines.addAll(
                    style.lines(
                            Role.FAINT,
                            2,
                            "the answer that comes to mind first takes "
                                    + Phrases.duration(first.length())));
            lines.addAll(drawing(first, length, style));
            lines.add("");
        }
        lines.addAll(
                style.lines(Role.GOOD, 2, "your answer takes " + Phrases.duration(own.length())));
        lines.addAll(drawing(own, length, style));
        lines.add("");
        return lines;
    }

    private static List<String> drawing(CheckTimeline timeline, Duration length, Style style) {
        Chart chart = new Chart(length, timeline.chart().rows(), timeline.chart().omittedRows());
        return ChartText.of(chart, style.width().below(INDENT)).stream()
                .map(line -> " ".repeat(INDENT) + line)
                .toList();
    }
}
