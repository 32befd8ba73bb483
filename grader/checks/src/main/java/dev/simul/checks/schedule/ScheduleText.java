package dev.simul.checks.schedule;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a schedule as text that programs exchange, and reads it. The first line describes the
 * schedule; then there is a line for each thread and for each step. The fields of a line are
 * separated by tabs, and an empty field stands for null.
 */
public final class ScheduleText {
    private static final String SCHEDULE = "schedule";
    private static final String THREAD = "thread";
    private static final String STEP = "step";

    private ScheduleText() {}

    /**
     * Writes a schedule.
     *
     * @param schedule the schedule
     * @return the text
     */
    public static String write(RecordedSchedule schedule) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                SCHEDULE,
                schedule.packageName(),
                String.join(",", schedule.others().stream().sorted().toList()),
                schedule.seed(),
                schedule.failed());
        schedule.threads().forEach((id, name) -> line(text, THREAD, id, name));
        schedule.steps().forEach(step -> write(text, step));
        return text.toString();
    }

    private static void write(StringBuilder text, Step step) {
        AccessSite site = step.site();
        StackTraceElement frame = step.frame();
        line(
                text,
                STEP,
                step.thread(),
                step.at().toNanos(),
                step.kind(),
                step.text(),
                step.value(),
                frame == null ? null : frame.getClassName(),
                frame == null ? null : frame.getMethodName(),
                frame == null ? null : frame.getFileName(),
                frame == null ? null : frame.getLineNumber(),
                site == null ? null : site.owner(),
                site == null ? null : site.member(),
                site == null ? null : site.kind(),
                site == null ? null : site.writes());
    }

    private static void line(StringBuilder text, @Nullable Object... fields) {
        text.append(
                        Stream.of(fields)
                                .map(field -> field == null ? "" : plain(field.toString()))
                                .collect(Collectors.joining("\t")))
                .append('\n');
    }

    /** Returns a text without the characters that separate fields and lines. */
    private static String plain(String field) {
        return field.replaceAll("[\\t\\n\\r\\u000b\\f\\u0085\\u2028\\u2029]", " ");
    }

    /**
     * Reads a schedule.
     *
     * @param text the text that {@link #write} returned
     * @return the schedule
     * @throws IllegalArgumentException if the text is not such a text
     */
    public static RecordedSchedule read(String text) {
        try {
            return read(text.lines().map(line -> List.of(line.split("\t", -1))).iterator());
        } catch (NoSuchElementException | IndexOutOfBoundsException wrong) {
            throw new IllegalArgumentException("expected a schedule, found other text", wrong);
        }
    }

    private static RecordedSchedule read(Iterator<List<String>> lines) {
        List<String> first = lines.next();
        if (!first.getFirst().equals(SCHEDULE)) {
            throw new NoSuchElementException(SCHEDULE);
        }
        Map<Integer, String> threads = new TreeMap<>();
        List<Step> steps = new ArrayList<>();
        while (lines.hasNext()) {
            List<String> line = lines.next();
            if (line.getFirst().equals(THREAD)) {
                threads.put(Integer.valueOf(line.get(1)), line.get(2));
            } else {
                steps.add(step(line));
            }
        }
        return new RecordedSchedule(
                first.get(1),
                Set.copyOf(List.of(first.get(2).split(",", -1))),
                first.get(3).isEmpty() ? null : Long.valueOf(first.get(3)),
                Boolean.parseBoolean(first.get(4)),
                threads,
                steps);
    }

    private static Step step(List<String> line) {
        StackTraceElement frame =
                line.get(6).isEmpty()
                        ? null
                        : new StackTraceElement(
                                line.get(6),
                                line.get(7),
                                orNull(line.get(8)),
                                Integer.parseInt(line.get(9)));
        AccessSite site =
                frame == null || line.get(12).isEmpty()
                        ? null
                        : new AccessSite(
                                frame.getClassName(),
                                frame.getMethodName(),
                                frame.getFileName(),
                                frame.getLineNumber(),
                                line.get(10),
                                line.get(11),
                                AccessSite.Kind.valueOf(line.get(12)),
                                Boolean.parseBoolean(line.get(13)));
        return new Step(
                Integer.parseInt(line.get(1)),
                Duration.ofNanos(Long.parseLong(line.get(2))),
                Step.Kind.valueOf(line.get(3)),
                site,
                frame,
                line.get(4),
                orNull(line.get(5)));
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }
}
