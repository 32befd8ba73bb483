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
import dev.simul.checks.verdict.Status;
import dev.simul.checks.verdict.Verdict;
import dev.simul.checks.verdict.VerdictLines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final LocalCourse course;
    private final @Nullable TaskEntry task;
    private final String packageName;
    private final List<CheckOutcome> ran;
    private final Palette palette;
    private final TextWidth width;
    private final TaskLines lines;
    private final VerdictLines verdicts;

    private ConsoleTask(
            LocalCourse course,
            String packageName,
            List<CheckOutcome> ran,
            Palette palette,
            TextWidth width) {
        this.course = course;
        this.task = course.task(packageName);
        this.packageName = packageName;
        this.ran = task == null ? ran : inOrderOf(task, ran);
        this.palette = palette;
        this.width = width;
        this.lines = new TaskLines(palette, width);
        this.verdicts = new VerdictLines(TaskLines.columns(width));
    }

    /**
     * Lays out a report.
     *
     * @param course the course, which may not have the task
     * @param packageName the package of the task
     * @param ran the checks of the task that ran
     * @param palette the colours
     * @param width the width of the report
     */
    static List<String> of(
            LocalCourse course,
            String packageName,
            List<CheckOutcome> ran,
            Palette palette,
            TextWidth width) {
        return new ConsoleTask(course, packageName, ran, palette, width).lines();
    }

    private static List<CheckOutcome> inOrderOf(TaskEntry task, List<CheckOutcome> ran) {
        List<String> order = task.checks().stream().map(CheckEntry::methodName).toList();
        return ran.stream()
                .sorted(Comparator.comparingInt(check -> order.indexOf(check.methodName())))
                .toList();
    }

    private List<String> lines() {
        lines.addTitle(
                task == null ? packageName : TaskLines.title(task.id(), task.title()), score());
        List<Adviser.Chosen> advice = task == null ? List.of() : advice(task);
        advice.stream().filter(each -> each.checks().size() > 1).forEach(this::addShared);
        if (ran.stream().allMatch(CheckOutcome::isNotAllowed)) {
            addProblem(ran.getFirst().verdict());
        } else {
            ran.forEach(check -> addCheck(check, advice));
        }
        addHidden();
        List<String> all = new ArrayList<>();
        all.add("");
        all.addAll(lines.lines());
        all.addAll(next());
        all.add("");
        return all;
    }

    private List<Adviser.Chosen> advice(TaskEntry known) {
        Map<String, Set<String>> failed = new LinkedHashMap<>();
        Set<String> passed = new HashSet<>();
        for (CheckOutcome check : ran) {
            CheckEntry entry = entry(check);
            if (entry != null && check.status() == Status.PASSED) {
                passed.add(entry.id());
            } else if (entry != null && check.needsAdvice()) {
                failed.put(entry.id(), Set.copyOf(check.verdict().details().symptoms()));
            }
        }
        return course.adviser(known).choose(failed, passed);
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

    private static Adviser.@Nullable Chosen shared(
            @Nullable CheckEntry entry, List<Adviser.Chosen> advice) {
        return advice.stream()
                .filter(each -> entry != null && each.checks().contains(entry.id()))
                .filter(each -> each.checks().size() > 1)
                .findFirst()
                .orElse(null);
    }

    private void addCheck(CheckOutcome check, List<Adviser.Chosen> advice) {
        CheckEntry entry = entry(check);
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
                            verdicts.of(title, check.verdict(), shared(entry, advice)),
                            entry == null ? List.of() : advice(entry, advice));
        }
    }

    /** Adds the problem that kept all checks from running, but only once. */
    private void addProblem(Verdict verdict) {
        lines.addProblem(
                verdict.status().mark(palette),
                verdict.reason().words(),
                verdict.details().summary());
    }

    private List<String> advice(CheckEntry entry, List<Adviser.Chosen> all) {
        return all.stream()
                .filter(each -> each.checks().contains(entry.id()))
                .findFirst()
                .map(each ->
                        each.checks().size() == 1
                                ? lines(each.advice())
                                : Wrap.lines(AdviceText.ABOVE, TaskLines.columns(width)))
                .orElse(List.of());
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

    private List<String> next() {
        if (task == null || ran.stream().allMatch(check -> check.status() == Status.PASSED)) {
            return List.of();
        }
        List<String> next = new ArrayList<>();
        String file =
                "tasks/"
                        + task.id()
                        + "/src/main/java/"
                        + packageName.replace('.', '/')
                        + "/"
                        + task.files().getFirst();
        // A path is not broken, so that it can be copied or clicked.
        if (NEXT.length() + file.length() <= width.columns()) {
            next.add(NEXT + file);
        } else {
            next.addAll(List.of(NEXT.strip(), file));
        }
        if (!tellsRemedies() && ran.stream().anyMatch(CheckOutcome::needsAdvice)) {
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
                : Phrases.number(sum(entries(passed))) + " of " + Phrases.points(sum(entries(ran)));
    }

    private List<CheckEntry> entries(List<CheckOutcome> checks) {
        return checks.stream().flatMap(check -> Stream.ofNullable(entry(check))).toList();
    }

    private @Nullable CheckEntry entry(CheckOutcome check) {
        return task == null
                ? null
                : task.checks().stream()
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
