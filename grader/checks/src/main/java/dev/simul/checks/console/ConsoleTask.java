package dev.simul.checks.console;

import dev.simul.checks.manifest.AdviceEntry;
import dev.simul.checks.manifest.Adviser;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.HiddenChecks;
import dev.simul.checks.manifest.LocalCourse;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.checks.text.AdviceText;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.TaskLines;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.text.Wrap;
import dev.simul.checks.verdict.AdviceOnVerdicts;
import dev.simul.checks.verdict.Status;
import dev.simul.checks.verdict.Verdict;
import dev.simul.checks.verdict.VerdictLines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report on one task: the checks that ran, the number of checks that did not run, and what to
 * do next.
 */
final class ConsoleTask {
    /**
     * The system property that makes the report show the second step if it is set to anything other
     * than "false".
     */
    private static final String REMEDIES = "simul.remedies";

    private static final String NEXT = "next: ";

    private final @Nullable TaskEntry task;
    private final String packageName;
    private final List<CheckOutcome> ran;
    private final Palette palette;
    private final TextWidth width;
    private final TaskLines lines;
    private final VerdictLines verdicts;
    private final List<Adviser.Chosen> advice;

    /**
     * Creates a report.
     *
     * @param course the course, which may not have the task
     * @param packageName the package of the task
     * @param ran the checks of the task that ran
     * @param palette the colours
     * @param width the width of the report
     */
    ConsoleTask(
            LocalCourse course,
            String packageName,
            List<CheckOutcome> ran,
            Palette palette,
            TextWidth width) {
        this.task = course.task(packageName);
        this.packageName = packageName;
        this.ran = task == null ? ran : inOrderOf(task, ran);
        this.palette = palette;
        this.width = width;
        this.lines = new TaskLines(palette, width);
        this.verdicts = new VerdictLines(TaskLines.columns(width));
        this.advice =
                task == null
                        ? List.of()
                        : AdviceOnVerdicts.choose(course.adviser(task), verdicts(task, this.ran));
    }

    private static List<CheckOutcome> inOrderOf(TaskEntry task, List<CheckOutcome> ran) {
        List<String> order = task.checks().stream().map(CheckEntry::methodName).toList();
        return ran.stream()
                .sorted(Comparator.comparingInt(check -> order.indexOf(check.methodName())))
                .toList();
    }

    private static Map<String, Verdict> verdicts(TaskEntry task, List<CheckOutcome> ran) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (CheckOutcome check : ran) {
            CheckEntry entry = entry(task, check);
            if (entry != null) {
                verdicts.put(entry.id(), check.verdict());
            }
        }
        return verdicts;
    }

    /** Lays out the report. */
    List<String> lines() {
        lines.addTitle(
                task == null ? packageName : TaskLines.title(task.id(), task.title()), score());
        advice.stream().filter(ConsoleTask::isShared).forEach(this::addShared);
        if (ran.stream().allMatch(CheckOutcome::isNotAllowed)) {
            addProblem(ran.getFirst().verdict());
        } else {
            ran.forEach(this::addCheck);
        }
        addHidden();
        List<String> all = new ArrayList<>();
        all.add("");
        all.addAll(lines.lines());
        all.addAll(next());
        all.add("");
        return all;
    }

    private void addShared(Adviser.Chosen chosen) {
        lines.addShared(chosen.checks().size(), lines(chosen.advice()));
    }

    private List<String> lines(AdviceEntry advice) {
        return AdviceText.of(
                advice.misconception(),
                advice.hint(),
                advice.remedy(),
                tellsRemedies(),
                TaskLines.columns(width));
    }

    private static boolean tellsRemedies() {
        String value = System.getProperty(REMEDIES);
        return value != null && !value.equals("false");
    }

    private Adviser.@Nullable Chosen adviceOn(@Nullable CheckEntry entry) {
        return advice.stream()
                .filter(each -> entry != null && each.checks().contains(entry.id()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isShared(Adviser.Chosen chosen) {
        return chosen.checks().size() > 1;
    }

    private void addCheck(CheckOutcome check) {
        CheckEntry entry = entry(check);
        Adviser.Chosen chosen = adviceOn(entry);
        String mark = check.status().mark(palette);
        String title = entry == null ? check.title() : entry.title();
        switch (check.status()) {
            case PASSED -> lines.addPassed(mark, title);
            case NOT_STARTED -> lines.addNotStarted(mark, title);
            case FAILED, COULD_NOT_RUN ->
                    lines.addFailed(
                            mark,
                            title,
                            entry == null ? "" : worth(entry),
                            verdicts.of(
                                    title,
                                    check.verdict(),
                                    chosen != null && isShared(chosen) ? chosen : null),
                            chosen == null ? List.of() : below(chosen));
        }
    }

    /** Adds the problem that kept all checks from running, but only once. */
    private void addProblem(Verdict verdict) {
        lines.addProblem(
                verdict.status().mark(palette),
                verdict.reason().words(),
                verdict.details().summary());
    }

    /** Returns the lines about advice that are shown below a check which the advice explains. */
    private List<String> below(Adviser.Chosen chosen) {
        return isShared(chosen)
                ? Wrap.lines(AdviceText.ABOVE, TaskLines.columns(width))
                : lines(chosen.advice());
    }

    private void addHidden() {
        if (task == null) {
            return;
        }
        List<String> methods = ran.stream().map(CheckOutcome::methodName).toList();
        List<CheckEntry> hidden =
                task.checks().stream()
                        .filter(check -> check.visibility() == Visibility.HIDDEN)
                        .filter(check -> !methods.contains(check.methodName()))
                        .toList();
        HiddenChecks unlisted = task.hidden();
        int count = hidden.size() + (unlisted == null ? 0 : unlisted.checks());
        BigDecimal points = sum(hidden).add(unlisted == null ? BigDecimal.ZERO : unlisted.points());
        if (count > 0) {
            String more = count == 1 ? "1 more check" : count + " more checks";
            lines.addNote(
                    more
                            + ", worth "
                            + Phrases.points(points)
                            + ", "
                            + (count == 1 ? "runs" : "run")
                            + " when the task is graded");
        }
    }

    /** Returns the points of the checks that passed. */
    BigDecimal points() {
        return sum(entries(ran.stream().filter(check -> check.status() == Status.PASSED).toList()));
    }

    /** Returns the points of the checks that ran. */
    BigDecimal maxPoints() {
        return sum(entries(ran));
    }

    /** Returns the file to work on; empty if all checks passed, or if the task is not known. */
    String nextFile() {
        return task == null || ran.stream().allMatch(check -> check.status() == Status.PASSED)
                ? ""
                : "tasks/"
                        + task.id()
                        + "/src/main/java/"
                        + packageName.replace('.', '/')
                        + "/"
                        + task.files().getFirst();
    }

    private List<String> next() {
        String file = nextFile();
        if (file.isEmpty()) {
            return List.of();
        }
        List<String> next = new ArrayList<>();
        // A path is not broken, so that it can be copied or clicked.
        if (NEXT.length() + file.length() <= width.columns()) {
            next.add(NEXT + file);
        } else {
            next.addAll(List.of(NEXT.strip(), file));
        }
        if (!tellsRemedies()
                && advice.stream().anyMatch(each -> !each.advice().remedy().isEmpty())) {
            String text = "still stuck? -D" + REMEDIES + " also shows what to change";
            Wrap.lines(text, width.columns())
                    .forEach(line -> next.add(palette.paint(Role.FAINT, line)));
        }
        return next;
    }

    private String score() {
        List<CheckOutcome> passed =
                ran.stream().filter(check -> check.status() == Status.PASSED).toList();
        if (ran.stream().allMatch(check -> check.status() == Status.NOT_STARTED)) {
            return "not started";
        }
        return task == null
                ? passed.size() + " of " + ran.size() + (ran.size() == 1 ? " check" : " checks")
                : Phrases.number(points()) + " of " + Phrases.points(maxPoints());
    }

    private List<CheckEntry> entries(List<CheckOutcome> checks) {
        return checks.stream().flatMap(check -> Stream.ofNullable(entry(check))).toList();
    }

    private @Nullable CheckEntry entry(CheckOutcome check) {
        return task == null ? null : entry(task, check);
    }

    private static @Nullable CheckEntry entry(TaskEntry task, CheckOutcome check) {
        return task.checks().stream()
                .filter(entry -> entry.methodName().equals(check.methodName()))
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal sum(List<CheckEntry> entries) {
        return entries.stream().map(CheckEntry::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String worth(CheckEntry entry) {
        return "(" + entry.kind().word() + ", " + Phrases.points(entry.points()) + ")";
    }
}
