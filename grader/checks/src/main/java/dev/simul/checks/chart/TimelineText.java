package dev.simul.checks.chart;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes timelines as text that programs exchange, and reads them. Each timeline is a line with its
 * numbers, then for each row a line with the label and a line for each bar.
 */
public final class TimelineText {
    private static final String ROW = "row ";
    private static final String NEVER = "-";
    private static final String TIMELINE = "timeline ";

    private TimelineText() {}

    /**
     * Writes timelines.
     *
     * @param timelines the timelines
     * @return the text; empty if there are no timelines
     */
    public static String write(List<CheckTimeline> timelines) {
        StringBuilder text = new StringBuilder();
        for (CheckTimeline timeline : timelines) {
            Chart chart = timeline.chart();
            line(
                    text,
                    TIMELINE + timeline.call(),
                    timeline.startedAt(),
                    timeline.took() == null ? NEVER : timeline.took(),
                    chart.length(),
                    chart.omittedRows());
            for (Row row : chart.rows()) {
                line(text, ROW + row.label().replaceAll("\\R", " "));
                row.bars().forEach(bar -> line(text, bar.kind(), bar.from(), bar.to()));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Object... words) {
        for (Object word : words) {
            text.append(word).append(' ');
        }
        text.setCharAt(text.length() - 1, '\n');
    }

    /**
     * Reads timelines.
     *
     * @param text the text that {@link #write} returned
     * @return the timelines
     * @throws IllegalArgumentException if the text is not such a text
     */
    public static List<CheckTimeline> read(String text) {
        List<CheckTimeline> timelines = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int next = 0;
        try {
            while (next < lines.size()) {
                String[] words = lines.get(next++).split(" ", -1);
                rows.clear();
                while (next < lines.size() && lines.get(next).startsWith(ROW)) {
                    String label = lines.get(next++).substring(ROW.length());
                    List<Bar> bars = new ArrayList<>();
                    while (next < lines.size() && isBar(lines.get(next))) {
                        bars.add(bar(lines.get(next++).split(" ", -1)));
                    }
                    rows.add(new Row(label, bars));
                }
                timelines.add(timeline(words, rows));
            }
        } catch (DateTimeException | IndexOutOfBoundsException wrong) {
            throw new IllegalArgumentException("expected timelines, found other text", wrong);
        }
        return List.copyOf(timelines);
    }

    private static boolean isBar(String line) {
        return !line.startsWith(ROW) && !line.startsWith(TIMELINE);
    }

    private static CheckTimeline timeline(String[] words, List<Row> rows) {
        return new CheckTimeline(
                Integer.parseInt(words[1]),
                Duration.parse(words[2]),
                words[3].equals(NEVER) ? null : Duration.parse(words[3]),
                new Chart(Duration.parse(words[4]), rows, Integer.parseInt(words[5])));
    }

    private static Bar bar(String[] words) {
        return new Bar(
                Bar.Kind.valueOf(words[0]), Duration.parse(words[1]), Duration.parse(words[2]));
    }
}
