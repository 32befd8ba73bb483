package dev.simul.grader.report.page;

import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.Advice;
import dev.simul.grader.report.AssignmentReport;
import dev.simul.grader.report.Audience;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.SampleReport;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.TaskReport;
import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.Mechanism;
import dev.simul.grader.sandbox.Protection;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A page of 24 boards that has something of everything, and hostile texts. */
final class PageSample {
    static final String HOSTILE =
            "<img src=x onerror=\"window.hacked=1\"></pre><script>hacked=1</script>";
    private static final int BOARDS = 24;

    private PageSample() {}

    static ShownReport report(Audience audience) {
        Report sample = SampleReport.withExpectedTimelines();
        List<TaskReport> tasks = new ArrayList<>(sample.tasks());
        tasks.set(0, with(tasks.getFirst(), advice(), List.of("a note " + HOSTILE)));
        for (int number = tasks.size() + 1; number <= BOARDS; number++) {
            tasks.add(passed(number, sample.tasks().getFirst()));
        }
        return new ShownReport(
                new Report(
                        sample.format(),
                        sample.course() + HOSTILE,
                        "2026.1",
                        new AssignmentReport(
                                "week-1",
                                "Week 1",
                                new BigDecimal("8.55"),
                                BigDecimal.TEN,
                                OffsetDateTime.parse("2026-02-03T23:59:00+01:00")),
                        "hand-in " + HOSTILE,
                        "refused: " + HOSTILE,
                        new Protection(Isolation.BEST_EFFORT, Mechanism.CONTAINER),
                        sample.gradedAt(),
                        sample.judging(),
                        new BigDecimal("22.25"),
                        new BigDecimal("26"),
                        new BigDecimal("85.5"),
                        tasks,
                        List.of("ignored: " + HOSTILE)),
                audience,
                true);
    }

    private static List<Advice> advice() {
        return List.of(
                new Advice(
                        "several",
                        List.of("waits-overlap", "no-leak"),
                        "a misconception of several checks.",
                        "A hint?",
                        "A remedy."));
    }

    private static TaskReport with(TaskReport task, List<Advice> advice, List<String> notes) {
        return new TaskReport(
                task.id(),
                task.title(),
                task.file(),
                task.points(),
                task.maxPoints(),
                task.status(),
                task.problem(),
                task.code(),
                task.checks(),
                advice,
                notes);
    }

    private static TaskReport passed(int number, TaskReport like) {
        return new TaskReport(
                String.format(Locale.ROOT, "%02d-passed", number),
                "A board with a title",
                "tasks/a-board/src/main/java/dev/simul/task/aboard/ABoardWithALongName.java",
                BigDecimal.ONE,
                BigDecimal.ONE,
                Status.PASSED,
                null,
                List.of(),
                List.of(like.checks().getFirst()),
                List.of(),
                List.of());
    }
}
