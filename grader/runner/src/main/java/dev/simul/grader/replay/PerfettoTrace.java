package dev.simul.grader.replay;

import dev.simul.checks.schedule.RecordedSchedule;
import dev.simul.checks.text.Phrases;
import dev.simul.grader.report.JsonText;
import dev.simul.simulation.StackFrames;
import dev.simul.simulation.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a schedule in the Trace Event Format of Chrome, which <a
 * href="https://ui.perfetto.dev">Perfetto</a> opens.
 *
 * <p>The trace has two processes. In the first, a microsecond is a microsecond of virtual time: it
 * shows how long threads wait. Computation takes no virtual time, so in the second, each step takes
 * one microsecond: it shows in which order the threads ran.
 */
public final class PerfettoTrace {
    private static final int VIRTUAL_TIME = 1;
    private static final int ORDER = 2;
    private static final BigDecimal NANOS_PER_MICRO = BigDecimal.valueOf(1_000);

    private final RecordedSchedule schedule;
    private final List<Map<String, Object>> events = new ArrayList<>();

    private PerfettoTrace(RecordedSchedule schedule) {
        this.schedule = schedule;
    }

    /**
     * Writes a schedule.
     *
     * @param schedule the schedule
     * @return a JSON object
     */
    public static String of(RecordedSchedule schedule) {
        PerfettoTrace trace = new PerfettoTrace(schedule);
        trace.nameProcess(VIRTUAL_TIME, "virtual time");
        trace.nameProcess(ORDER, "order of steps, 1 µs for each");
        trace.addWaits();
        trace.addOrder();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("displayTimeUnit", "ms");
        file.put("traceEvents", trace.events);
        return JsonText.write(file, JsonText.builder().build());
    }

    private void nameProcess(int process, String name) {
        add("process_name", "M", process, 0, BigDecimal.ZERO).put("args", Map.of("name", name));
        add("process_sort_index", "M", process, 0, BigDecimal.ZERO)
                .put("args", Map.of("sort_index", process));
        for (int id : schedule.active()) {
            add("thread_name", "M", process, id, BigDecimal.ZERO)
                    .put("args", Map.of("name", schedule.nameOf(id)));
        }
    }

    /** Adds the waits of threads, and a mark for each other step, at their virtual times. */
    private void addWaits() {
        Map<Integer, Step> waiting = new HashMap<>();
        for (Step step : schedule.steps()) {
            Step wait = waiting.remove(step.thread());
            if (wait != null) {
                addWait(wait, step.at());
            }
            if (step.kind() == Step.Kind.WAIT) {
                waiting.put(step.thread(), step);
            } else {
                Map<String, Object> mark =
                        add(step.text(), "i", VIRTUAL_TIME, step.thread(), micros(step.at()));
                mark.put("s", "t");
                mark.put("args", args(step));
            }
        }
        Duration end = schedule.steps().isEmpty() ? Duration.ZERO : schedule.steps().getLast().at();
        waiting.values().forEach(wait -> addWait(wait, end));
    }

    private void addWait(Step wait, Duration end) {
        Map<String, Object> slice =
                add(wait.text(), "X", VIRTUAL_TIME, wait.thread(), micros(wait.at()));
        slice.put("dur", micros(end.minus(wait.at())));
        slice.put("args", args(wait));
    }

    private void addOrder() {
        List<Step> steps = schedule.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Map<String, Object> slice =
                    add(step.text(), "X", ORDER, step.thread(), BigDecimal.valueOf(i));
            slice.put("dur", BigDecimal.ONE);
            slice.put("args", args(step));
        }
    }

    private Map<String, Object> add(
            String name, String phase, int process, int thread, BigDecimal at) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("name", name);
        event.put("cat", "step");
        event.put("ph", phase);
        event.put("pid", process);
        event.put("tid", thread);
        event.put("ts", at);
        events.add(event);
        return event;
    }

    private static Map<String, Object> args(Step step) {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("kind", step.kind().name().toLowerCase(Locale.ROOT));
        args.put("virtual time", Phrases.duration(step.at()));
        if (step.frame() != null) {
            args.put("line", StackFrames.fileAndLine(step.frame()));
        }
        if (step.value() != null) {
            args.put("value", step.value());
        }
        return args;
    }

    private static BigDecimal micros(Duration time) {
        return BigDecimal.valueOf(time.toNanos()).divide(NANOS_PER_MICRO).stripTrailingZeros();
    }
}
