package dev.simul.checks.console;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.PatternEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.checks.text.AdviceText;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Palette.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the report of one task: its title and points, a line for each check that ran, and what
 * is next.
 */
final class ConsoleTask {
    private static final int COLUMNS = 78;

    /** The system property that, set to anything but "false", asks for the second step. */
    private static final String REMEDIES = "simul.remedies";

    private final @Nullable TaskEntry task;
    private final String packageName;
    private final List<CheckOutcome> ran;
    private final Palette palette;
    private final List<String> lines = new ArrayList<>();

    private ConsoleTask(
            @Nullable TaskEntry task, String packageName, List<CheckOutcome> ran, Palette palette) {
        this.task = task;
        this.packageName = packageName;
        this.ran = task == null ? ran : inOrderOf(task, ran);
        this.palette = palette;
    }

    /**
     * Lays out a report.
     *
     * @param task what the course says of the task, or null where it says nothing
     * @param packageName the package of the task
     * @param ran its checks that ran
     * @param palette the colours
     */
    static List<String> of(
            @Nullable TaskEntry task, String packageName, List<CheckOutcome> ran, Palette palette) {
        return new ConsoleTask(task, packageName, ran, palette).lines();
    }

    private static List<CheckOutcome> inOrderOf(TaskEntry task, List<CheckOutcome> ran) {
        List<String> order = task.checks().stream().map(CheckEntry::methodName).toList();
        return ran.stream()
                .sorted(Comparator.comparingInt(check -> order.indexOf(check.method())))
                .toList();
    }

    private List<String> lines() {
        String title =
                task == null
                        ? packageName
                        : "Board " + task.id().substring(0, 2) + " · " + task.title();
        lines.add("");
        lines.add(palette.paint(Role.TITLE, title) + right(title, score()));
        List<PatternEntry> patterns = task == null ? List.of() : patterns(task);
        patterns.forEach(this::addPattern);
        Set<String> explained =
                patterns.stream()
                        .flatMap(pattern -> pattern.when().stream())
                        .collect(Collectors.toSet());
        ran.forEach(check -> addCheck(check, explained));
        addHidden();
        addNext();
        lines.add("");
        return lines;
    }

    private List<PatternEntry> patterns(TaskEntry known) {
        return known.patterns(
                ids(CheckOutcome::failedAtItsSubject), ids(check -> check.state() == State.PASSED));
    }

    private Set<String> ids(Predicate<CheckOutcome> which) {
        return entries(ran.stream().filter(which).toList()).stream()
                .map(CheckEntry::id)
                .collect(Collectors.toSet());
    }

    private void addPattern(PatternEntry pattern) {
        lines.add("    " + pattern.when().size() + " of these checks fail for one reason:");
        List<String> advice = advice(pattern.misconception(), pattern.hint(), pattern.remedy());
        lines.addAll(FailureText.indented(advice));
    }

    private static List<String> advice(CheckOutcome check, @Nullable CheckEntry entry) {
        return entry == null || !check.failedAtItsSubject()
                ? List.of()
                : advice(entry.misconception(), entry.hint(), entry.remedy());
    }

    private static List<String> advice(String misconception, String hint, String remedy) {
        return AdviceText.of(misconception, hint, remedy, tellsRemedies(), FailureText.COLUMNS);
    }

    private static boolean tellsRemedies() {
        String value = System.getProperty(REMEDIES);
        return value != null && !value.equals("false");
    }

    private void addCheck(CheckOutcome check, Set<String> explained) {
        CheckEntry entry = entry(check);
        State state = check.state();
        String title = entry == null ? check.title() : entry.title();
        String line = "  " + palette.paint(state.role(), state.mark()) + " ";
        switch (state) {
            case PASSED -> lines.add(line + title);
            case NOT_STARTED -> lines.add(line + palette.paint(Role.FAINT, title));
            case FAILED, COULD_NOT_RUN -> {
                String worth = entry == null ? "" : worth(entry);
                String said = state == State.FAILED ? worth : "could not run " + worth;
                lines.add(line + title + right("  x " + title, said.strip()));
                boolean isExplained = entry != null && explained.contains(entry.id());
                lines.addAll(
                        FailureText.of(
                                check.failure(), isExplained ? List.of() : advice(check, entry)));
            }
        }
    }

    private void addHidden() {
        if (task == null) {
            return;
        }
        List<String> methods = ran.stream().map(CheckOutcome::method).toList();
        List<CheckEntry> hidden =
                task.checks().stream()
                        .filter(check -> check.visibility() == Visibility.HIDDEN)
                        .filter(check -> !methods.contains(check.methodName()))
                        .toList();
        if (!hidden.isEmpty()) {
            String more = hidden.size() == 1 ? "1 more check" : hidden.size() + " more checks";
            String text = more + ", worth " + points(sum(hidden)) + ", when it is graded";
            lines.add("    " + palette.paint(Role.FAINT, text));
        }
    }

    private void addNext() {
        if (task != null && ran.stream().anyMatch(check -> check.state() != State.PASSED)) {
            lines.add(
                    "next: tasks/"
                            + task.id()
                            + "/src/main/java/"
                            + packageName.replace('.', '/')
                            + "/"
                            + task.files().getFirst());
            if (!tellsRemedies() && ran.stream().anyMatch(CheckOutcome::failedAtItsSubject)) {
                String text = "still stuck? -D" + REMEDIES + " tells what to change as well";
                lines.add(palette.paint(Role.FAINT, text));
            }
        }
    }

    private String score() {
        List<CheckOutcome> passed =
                ran.stream().filter(check -> check.state() == State.PASSED).toList();
        if (ran.stream().allMatch(check -> check.state() == State.NOT_STARTED)) {
            return "not started";
        }
        return task == null
                ? passed.size() + " of " + ran.size() + (ran.size() == 1 ? " check" : " checks")
                : plain(sum(entries(passed))) + " of " + points(sum(entries(ran)));
    }

    private List<CheckEntry> entries(List<CheckOutcome> checks) {
        return checks.stream().flatMap(check -> Stream.ofNullable(entry(check))).toList();
    }

    private @Nullable CheckEntry entry(CheckOutcome check) {
        return task == null
                ? null
                : task.checks().stream()
                        .filter(entry -> entry.methodName().equals(check.method()))
                        .findFirst()
                        .orElse(null);
    }

    private static BigDecimal sum(List<CheckEntry> entries) {
        return entries.stream().map(CheckEntry::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String worth(CheckEntry entry) {
        return "(" + entry.kind().word() + ", " + points(entry.points()) + ")";
    }

    private static String points(BigDecimal points) {
        return plain(points) + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }

    private static String plain(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }

    /** Puts a text at the right edge of a line that begins with another one. */
    private static String right(String left, String text) {
        return text.isEmpty()
                ? ""
                : " ".repeat(Math.max(2, COLUMNS - left.length() - text.length())) + text;
    }
}
