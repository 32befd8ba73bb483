package dev.simul.checks.schedule;

import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.text.Wrap;
import dev.simul.simulation.StackFrames;
import dev.simul.simulation.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws a schedule as text: one column for each thread, and one row for each step. If there is no
 * room for the columns, each row begins with the name of the thread instead.
 */
public final class SchedulePicture {
    private static final int LEAST_COLUMN = 18;
    private static final int LONGEST_NAME = 12;
    private static final String GAP = "  ";

    private final RecordedSchedule schedule;
    private final Palette palette;
    private final int width;
    private final List<Integer> threads;
    private final int placeWidth;
    private final int column;
    private final boolean hasColumns;
    private final List<String> lines = new ArrayList<>();

    private SchedulePicture(RecordedSchedule schedule, Palette palette, int width) {
        this.schedule = schedule;
        this.palette = palette;
        this.width = width;
        this.threads = schedule.active();
        this.placeWidth =
                schedule.steps().stream().mapToInt(step -> place(step).length()).max().orElse(0);
        int room = width - placeWidth - GAP.length();
        int count = Math.max(1, threads.size());
        int wide = (room - (count - 1) * GAP.length()) / count;
        this.hasColumns = wide >= LEAST_COLUMN;
        this.column = hasColumns ? Math.min(wide, 44) : room - nameWidth() - GAP.length();
    }

    /**
     * Draws a schedule.
     *
     * @param schedule the schedule
     * @param palette the colours to use
     * @param width the greatest width of a line, in columns
     * @return the lines, without indentation; empty if the schedule has no steps
     */
    public static List<String> of(RecordedSchedule schedule, Palette palette, int width) {
        return schedule.steps().isEmpty()
                ? List.of()
                : new SchedulePicture(schedule, palette, width).lines();
    }

    private List<String> lines() {
        if (hasColumns) {
            lines.add(
                    (" ".repeat(placeWidth)
                                    + threads.stream()
                                            .map(id -> GAP + padded(heading(id), column))
                                            .collect(Collectors.joining()))
                            .stripTrailing());
        }
        Duration at = Duration.ZERO;
        for (ScheduleRow row : ScheduleRows.of(schedule)) {
            Step step = row.step();
            if (step == null) {
                addRule("… " + Phrases.count(row.omitted(), "more step") + " …", Role.FAINT);
                continue;
            }
            if (!step.at().equals(at)) {
                at = step.at();
                addRule("at " + Phrases.duration(at), Role.FAINT);
            }
            Integer next = row.next();
            add(step, next != null);
            if (next != null) {
                addRule("switch: " + heading(next) + " runs instead", Role.BAD);
            }
        }
        return lines;
    }

    private void add(Step step, boolean isSwitch) {
        String place = padded(place(step), placeWidth);
        List<String> cell = Wrap.hanging("", text(step), column - 1);
        int before = hasColumns ? threads.indexOf(step.thread()) * (column + GAP.length()) : 0;
        for (int i = 0; i < cell.size(); i++) {
            String label = i == 0 ? place : " ".repeat(placeWidth);
            String name =
                    hasColumns
                            ? " ".repeat(before)
                            : padded(i == 0 ? heading(step.thread()) : "", nameWidth()) + GAP;
            String text = PlainText.line((i == 0 ? "" : " ") + cell.get(i));
            lines.add(
                    (palette.paint(Role.FAINT, label) + GAP + name + painted(step, isSwitch, text))
                            .stripTrailing());
        }
    }

    private String painted(Step step, boolean isSwitch, String text) {
        if (isSwitch) {
            return palette.paint(Role.BAD, text);
        }
        return switch (step.kind()) {
            case WAIT -> palette.paint(Role.ATTENTION, text);
            case START, END -> palette.paint(Role.FAINT, text);
            case READ, WRITE, CALL, ENTER, ACQUIRE, RELEASE, SIGNAL, PREEMPTED -> text;
        };
    }

    private void addRule(String text, Role role) {
        for (String line : Wrap.lines(text, width - 4)) {
            int dashes = Math.max(0, width - line.length() - 4);
            lines.add(palette.paint(role, "── " + line + " " + "─".repeat(dashes)));
        }
    }

    private int nameWidth() {
        return threads.stream().mapToInt(id -> heading(id).length()).max().orElse(0);
    }

    private String heading(int id) {
        String name = PlainText.line(schedule.nameOf(id));
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String place(Step step) {
        StackTraceElement frame = step.frame();
        return frame == null
                ? ""
                : StackFrames.fileAndLine(frame).replaceFirst("\\.java(?=:|$)", "");
    }

    private static String text(Step step) {
        return step.value() == null ? step.text() : step.text() + ": " + step.value();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
