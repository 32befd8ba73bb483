package dev.simul.grader.course;

import dev.simul.checks.chart.Bar;
import dev.simul.checks.chart.Chart;
import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.chart.Row;
import dev.simul.checks.chart.TimelineText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the answer does that one writes first: the timeline of such an answer in a check that it
 * does not pass. A student who has solved the board sees it beside the timeline of their own
 * answer.
 *
 * @param checkId the id of the check
 * @param timeline the timeline of the answer in this check
 */
public record NaivePicture(String checkId, CheckTimeline timeline) {
    /** Joins bars without a gap between them, which look like one bar. */
    public NaivePicture {
        Chart chart = timeline.chart();
        timeline =
                new CheckTimeline(
                        timeline.call(),
                        timeline.startedAt(),
                        timeline.took(),
                        new Chart(
                                chart.length(),
                                chart.rows().stream().map(NaivePicture::joined).toList(),
                                chart.omittedRows()));
    }

    private static Row joined(Row row) {
        List<Bar> bars = new ArrayList<>();
        for (Bar bar : row.bars()) {
            Bar last = bars.isEmpty() ? null : bars.getLast();
            if (last != null && last.kind() == bar.kind() && last.to().equals(bar.from())) {
                bars.removeLast();
                bars.add(new Bar(bar.kind(), last.from(), bar.to()));
            } else {
                bars.add(bar);
            }
        }
        return new Row(row.label(), bars);
    }

    private static final String CHECK = "check ";

    /**
     * Reads the picture of a task.
     *
     * @param folder the folder of the task
     * @return the picture, or empty if the task has none
     */
    public static Optional<NaivePicture> of(Path folder) {
        try {
            return parse(Files.readString(folder.resolve(CourseTask.NAIVE_PICTURE)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    static Optional<NaivePicture> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(CHECK)) {
            return Optional.empty();
        }
        try {
            List<CheckTimeline> timelines =
                    TimelineText.read(String.join("\n", lines.subList(1, lines.size())));
            return timelines.stream()
                    .findFirst()
                    .map(first ->
                            new NaivePicture(
                                    lines.getFirst().substring(CHECK.length()).strip(), first));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Returns the text of the file.
     *
     * @return the text that {@link #of} reads
     */
    public String text() {
        return CHECK + checkId + "\n" + TimelineText.write(List.of(timeline));
    }
}
