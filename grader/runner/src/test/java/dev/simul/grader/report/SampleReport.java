package dev.simul.grader.report;

import dev.simul.checks.chart.Bar;
import dev.simul.checks.chart.Chart;
import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.chart.Row;
import dev.simul.checks.manifest.AdviceEntry;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.Kind;
import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.Printed;
import dev.simul.grader.verdict.TaskProblem;
import dev.simul.grader.verdict.TaskVerdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report that has something of everything. */
public final class SampleReport {
    private SampleReport() {}

    public static Manifest course() {
        return new Manifest(
                "Sample",
                null,
                null,
                List.of(
                        task(
                                "01-wait-n",
                                "Many waits at once",
                                "WaitN.waitN",
                                check(
                                        "every-result",
                                        "returns every result",
                                        Kind.RESULT,
                                        Visibility.OPEN),
                                check(
                                        "waits-overlap",
                                        "the waits overlap",
                                        Kind.ELAPSED,
                                        Visibility.OPEN),
                                check(
                                        "no-leak",
                                        "leaves nothing running",
                                        Kind.HYGIENE,
                                        Visibility.HIDDEN)),
                        task(
                                "02-measure",
                                "Measuring",
                                "Measure.measure",
                                check("exact", "measures exactly", Kind.RESULT, Visibility.OPEN)),
                        task(
                                "03-tasks",
                                "Tasks",
                                "Tasks.task",
                                check("starts", "starts at once", Kind.RESULT, Visibility.OPEN))),
                List.of(),
                List.of());
    }

    private static CheckTimeline timeline(int... starts) {
        return new CheckTimeline(
                1,
                Duration.ofSeconds(2),
                null,
                new Chart(
                        Duration.ofSeconds(6),
                        IntStream.range(0, starts.length)
                                .mapToObj(i -> new Row("wait " + (i + 1), List.of(bar(starts[i]))))
                                .toList()));
    }

    private static Bar bar(int start) {
        return new Bar(Bar.Kind.WORKING, Duration.ofSeconds(start), Duration.ofSeconds(start + 3));
    }

    private static TaskEntry task(String id, String title, String function, CheckEntry... checks) {
        return new TaskEntry(
                id,
                title,
                "sample.p" + id.substring(0, 2),
                List.of(function),
                List.of(),
                List.of(),
                BigDecimal.valueOf(checks.length),
                null,
                null,
                List.of(checks),
                Stream.of(checks).map(SampleReport::advice).toList(),
                null);
    }

    private static Details deadlock() {
        return new Details(
                "",
                "everybody waits",
                List.of("everybody waits"),
                List.of(),
                null,
                null,
                List.of(),
                List.of("deadlock"));
    }

    /** Returns advice that is shown if the check fails, whatever was seen. */
    private static AdviceEntry advice(CheckEntry check) {
        return new AdviceEntry(
                "advice-on-" + check.id(),
                List.of(check.id()),
                List.of(),
                List.of("not-as-expected or deadlock"),
                List.of(),
                "a misconception.",
                "A hint?",
                "A remedy.");
    }

    private static CheckEntry check(String id, String title, Kind kind, Visibility visibility) {
        return new CheckEntry(id, title, BigDecimal.ONE, kind, visibility);
    }

    static Submission submission() {
        return submission("a/WaitN.java");
    }

    private static Submission submission(String file) {
        return new Submission(
                List.of(
                        new TaskSources(
                                "01-wait-n",
                                List.of(new SourceFile(file, "// a line\n".repeat(40))),
                                null),
                        new TaskSources("02-measure", List.of(), null),
                        new TaskSources("03-tasks", List.of(), null)),
                List.of("ignored: tasks/99-foo, because it is not a task of this course"));
    }

    static List<TaskVerdict> verdicts() {
        Details overlap =
                new Details(
                        "3 s: all waits run together",
                        "took 6 s: one after another",
                        List.of(
                                "expected  3 s: all waits run together",
                                "but took  6 s: one after another"),
                        List.of("   0 s       6 s", "1  █████", "2       █████"),
                        timeline(0, 3),
                        "WaitN.waitN(WaitN.java:27)",
                        List.of(),
                        List.of("not-as-expected", "too-long"));
        return List.of(
                TaskVerdict.ran(
                        "01-wait-n",
                        List.of(
                                CheckVerdict.of("every-result", Reason.PASSED, Details.NONE),
                                new CheckVerdict(
                                        "waits-overlap",
                                        Reason.ASSERTION,
                                        overlap,
                                        new Printed("::error::\u001b[31m\n]]>", 7),
                                        Map.of()),
                                CheckVerdict.of("no-leak", Reason.DEADLOCK, deadlock()),
                                CheckVerdict.of("unknown", Reason.PASSED, Details.NONE))),
                TaskVerdict.stopped(
                        "02-measure",
                        TaskProblem.of(Reason.DID_NOT_COMPILE, "b/Measure.java:3: ';' expected")),
                TaskVerdict.ran(
                        "03-tasks",
                        List.of(CheckVerdict.of("starts", Reason.NOT_STARTED, Details.NONE))));
    }

    /** Returns the report with the timeline of a right answer to the first task. */
    public static Report withExpectedTimelines() {
        Report report = report();
        return report.withTasks(
                report.tasks().stream()
                        .map(task ->
                                task.withExpectedTimelines(
                                        Map.of(
                                                "waits-overlap",
                                                List.of(timeline(0, 0)),
                                                "no-leak",
                                                List.of(timeline(0)))))
                        .toList());
    }

    /** Returns a report in which the answer to the first task is in a given file. */
    public static Report ofFile(String file) {
        return new Scoring(course()).report(submission(file), verdicts(), Instant.EPOCH);
    }

    public static Report report() {
        return new Scoring(course())
                .report(submission(), verdicts(), Instant.parse("2026-01-02T03:04:05Z"));
    }

    /** Returns a task in which each check has the given title. */
    public static TaskReport withTitle(TaskReport task, String title) {
        return new TaskReport(
                task.id(),
                task.title(),
                task.file(),
                task.points(),
                task.maxPoints(),
                task.status(),
                task.problem(),
                task.code(),
                task.checks().stream().map(check -> withTitle(check, title)).toList(),
                task.advice(),
                task.notes());
    }

    private static CheckReport withTitle(CheckReport check, String title) {
        return new CheckReport(
                check.id(),
                title,
                check.kind(),
                check.visibility(),
                check.points(),
                check.maxPoints(),
                check.status(),
                check.reason(),
                check.details(),
                check.expectedTimeline(),
                check.code(),
                check.printed(),
                check.advice());
    }

    /** Returns a task none of whose checks could run. */
    public static TaskReport withProblem(TaskReport task, TaskProblem problem) {
        return new TaskReport(
                task.id(),
                task.title(),
                task.file(),
                BigDecimal.ZERO,
                task.maxPoints(),
                problem.reason().status(),
                problem,
                List.of(),
                task.checks(),
                List.of(),
                task.notes());
    }

    /** Returns a report on an answer that prints a text in a check. */
    public static Report printing(String text) {
        return new Scoring(course())
                .report(
                        submission(),
                        List.of(
                                TaskVerdict.ran(
                                        "01-wait-n",
                                        List.of(
                                                new CheckVerdict(
                                                        "waits-overlap",
                                                        Reason.PASSED,
                                                        Details.NONE,
                                                        new Printed(text, 0),
                                                        Map.of())))),
                        Instant.EPOCH);
    }

    /** Returns the report of a course in which each check has twice the points. */
    public static Report withDoublePoints() {
        Manifest usual = course();
        Manifest doubled =
                new Manifest(
                        usual.course(),
                        null,
                        null,
                        usual.tasks().stream().map(SampleReport::withDoublePoints).toList(),
                        List.of(),
                        List.of());
        return new Scoring(doubled)
                .report(submission(), verdicts(), Instant.parse("2026-01-02T03:04:05Z"));
    }

    private static TaskEntry withDoublePoints(TaskEntry task) {
        return new TaskEntry(
                task.id(),
                task.title(),
                task.packageName(),
                task.functions(),
                task.given(),
                task.allow(),
                task.points().add(task.points()),
                null,
                null,
                task.checks().stream()
                        .map(check ->
                                new CheckEntry(
                                        check.id(),
                                        check.title(),
                                        BigDecimal.TWO,
                                        check.kind(),
                                        check.visibility()))
                        .toList(),
                task.advice(),
                null);
    }
}
