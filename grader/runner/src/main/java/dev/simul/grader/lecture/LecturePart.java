package dev.simul.grader.lecture;

import dev.simul.checks.schedule.RecordedSchedule;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.replay.Replayed;
import dev.simul.grader.submission.SourceFile;
import dev.simul.simulation.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One of the two answers.
 *
 * @param name the name of the answer
 * @param passes whether the answer passes the check
 * @param took the virtual time until the last wait of the answer ends
 * @param lanes the threads of the answer, in the order in which they were created
 * @param omitted the number of threads that are left out because there are too many
 * @param file the name of the shown file
 * @param code the lines of the shown file
 */
public record LecturePart(
        String name,
        boolean passes,
        Duration took,
        List<LectureLane> lanes,
        int omitted,
        String file,
        List<String> code) {
    private static final int MOST_LANES = 48;
    private static final int OF_CHECK = 0;

    /** Copies the lists. */
    public LecturePart {
        lanes = List.copyOf(lanes);
        code = List.copyOf(code);
    }

    /**
     * Makes a part from a check that ran on the usual schedule.
     *
     * @param name the name of the answer
     * @param replayed the check with its steps
     * @param schedule the steps
     * @return the part; it has no lanes if no thread waits
     */
    public static LecturePart of(String name, Replayed replayed, RecordedSchedule schedule) {
        SourceFile shown = shown(replayed, schedule);
        List<LectureLane> all = lanes(schedule, shown.name());
        return new LecturePart(
                name,
                replayed.verdict().status() == Status.PASSED,
                all.stream()
                        .flatMap(lane -> lane.bars().stream())
                        .map(LectureBar::to)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO),
                all.subList(0, Math.min(MOST_LANES, all.size())),
                Math.max(0, all.size() - MOST_LANES),
                shown.name(),
                shown.text().lines().toList());
    }

    /**
     * Returns how long the answer takes.
     *
     * @return a text such as "1 h 55 s"
     */
    public String duration() {
        return Phrases.duration(took);
    }

    /** Returns the file of the answer in which threads wait most often. */
    private static SourceFile shown(Replayed replayed, RecordedSchedule schedule) {
        Map<String, Long> waits =
                schedule.steps().stream()
                        .filter(step -> step.kind() == Step.Kind.WAIT)
                        .map(Step::frame)
                        .filter(Objects::nonNull)
                        .filter(schedule::isStudents)
                        .map(frame -> Objects.requireNonNullElse(frame.getFileName(), ""))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return replayed.sources().files().stream()
                .max(Comparator.comparingLong(file -> waits.getOrDefault(file.name(), 0L)))
                .orElseGet(() -> new SourceFile("no-file", ""));
    }

    private static List<LectureLane> lanes(RecordedSchedule schedule, String file) {
        Map<Integer, List<LectureBar>> bars = new LinkedHashMap<>();
        Map<Integer, Step> waiting = new LinkedHashMap<>();
        schedule.active().forEach(id -> bars.put(id, new ArrayList<>()));
        for (Step step : schedule.steps()) {
            Step wait = waiting.remove(step.thread());
            if (wait != null && step.at().compareTo(wait.at()) > 0) {
                bars.computeIfAbsent(step.thread(), first -> new ArrayList<>())
                        .add(bar(wait, step.at(), file));
            }
            if (step.kind() == Step.Kind.WAIT) {
                waiting.put(step.thread(), step);
            }
        }
        Duration end = schedule.steps().getLast().at();
        waiting.forEach((id, wait) -> {
            if (end.compareTo(wait.at()) > 0) {
                bars.computeIfAbsent(id, first -> new ArrayList<>()).add(bar(wait, end, file));
            }
        });
        bars.values().removeIf(List::isEmpty);
        if (bars.size() > 1) {
            bars.remove(OF_CHECK);
        }
        return bars.entrySet().stream()
                .map(entry -> new LectureLane(schedule.nameOf(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static LectureBar bar(Step wait, Duration end, String file) {
        StackTraceElement frame = wait.frame();
        return new LectureBar(
                kind(wait.text()),
                wait.at(),
                end,
                frame == null || !file.equals(frame.getFileName()) ? 0 : frame.getLineNumber());
    }

    private static LectureBar.Kind kind(String text) {
        if (text.equals("sleeps")) {
            return LectureBar.Kind.WORKING;
        }
        return text.contains("monitor") || text.matches(".*[lL]ock\\b.*")
                ? LectureBar.Kind.BLOCKED
                : LectureBar.Kind.WAITING;
    }
}
