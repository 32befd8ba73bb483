package dev.simul.checks.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.simul.checks.allow.AllowEntry;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A task of a course.
 *
 * @param id the name of the folder of the task under {@code tasks/}, which begins with the number
 *     of the task
 * @param title the title of the task
 * @param packageName the package of the classes of the task
 * @param functions the functions that a student must implement, each as {@code Class.method}
 * @param given the finished files of the package, which students do not change; may be empty
 * @param allow the entries that extend the standard allow-list for this task, such as {@code
 *     java.util.zip.*}, {@code java.util.zip.CRC32} or {@code java.lang.System.getenv}; may be
 *     empty
 * @param points the sum of the points of the checks; null in a manifest means that the kit adds
 *     them up
 * @param minutes the number of minutes that students are expected to need, or null if it is not
 *     specified
 * @param learn what students learn, as the words that follow "you learn", or null if it is not
 *     specified
 * @param checks the checks of the task, in the order in which they are shown
 * @param advice the advice of the task, each entry of which identifies a misconception; may be
 *     empty
 * @param hidden the number and points of the hidden checks if this is the task of a handout, in
 *     which the hidden checks are not listed; null if this task lists all its checks
 */
public record TaskEntry(
        String id,
        String title,
        @JsonProperty("package") String packageName,
        List<String> functions,
        List<String> given,
        List<String> allow,
        BigDecimal points,
        @Nullable Integer minutes,
        @Nullable String learn,
        List<CheckEntry> checks,
        List<AdviceEntry> advice,
        @Nullable HiddenChecks hidden) {

    private static final Pattern ID = Pattern.compile("[0-9]{2}(-[a-z0-9]+)+");
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*");
    private static final Pattern FUNCTION =
            Pattern.compile("[A-Z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*");
    private static final Pattern FILE = Pattern.compile("[A-Z][A-Za-z0-9]*\\.java");

    /** Refuses missing texts, two checks with the same id, and points that do not add up. */
    public TaskEntry {
        Require.require("id", id, ID, "01-wait-n");
        Require.require("title", title);
        Require.require("package", packageName, PACKAGE, "dev.simul.task.waitn");
        functions = Require.requireSome("functions", functions);
        functions.forEach(name -> Require.require("functions", name, FUNCTION, "WaitN.waitN"));
        given = List.copyOf(given);
        given.forEach(name -> Require.require("given", name, FILE, "WaitRandom.java"));
        if (new HashSet<>(given).size() < given.size()) {
            throw new IllegalArgumentException(
                    "expected each given file only once, found '" + given + "'");
        }
        allow = List.copyOf(allow);
        allow.forEach(TaskEntry::requireAllowable);
        if (minutes != null && minutes < 1) {
            throw new IllegalArgumentException("'minutes' is 1 or more, but was '" + minutes + "'");
        }
        if (learn != null) {
            Require.require("learn", learn);
        }
        checks = Require.requireSome("checks", checks);
        requireDistinct(checks);
        points = points == null ? sum(checks, hidden) : Points.require(points);
        requireSum(points, checks, hidden);
        advice = List.copyOf(advice);
        requireKnown(advice, checks);
        if (hidden == null) {
            advice.forEach(each -> Require.require("remedy", each.remedy()));
        }
    }

    /**
     * Returns the files that a student must complete.
     *
     * @return a file name such as {@code WaitN.java} for each class that contains one of the
     *     functions, without duplicates
     */
    public List<String> files() {
        return functions.stream()
                .map(name -> name.substring(0, name.indexOf('.')) + ".java")
                .distinct()
                .toList();
    }

    /**
     * Finds a check by its id.
     *
     * @param checkId the id
     * @return the check, or empty if the task has no check with that id
     */
    public Optional<CheckEntry> check(String checkId) {
        return checks.stream().filter(check -> check.id().equals(checkId)).findFirst();
    }

    /**
     * Returns what a student may know of this task: the open checks, the advice on open checks
     * without remedies, and the number and points of the hidden checks.
     *
     * @return the task as a handout describes it
     */
    public TaskEntry handedOut() {
        List<CheckEntry> open = withVisibility(Visibility.OPEN);
        List<CheckEntry> secret = withVisibility(Visibility.HIDDEN);
        return withChecks(
                open,
                openAdvice().stream().map(each -> each.withRemedy("")).toList(),
                new HiddenChecks(
                        secret.size(),
                        secret.stream()
                                .map(CheckEntry::points)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /**
     * Returns this task as YAML.
     *
     * @return the text of an entry in the manifest; equal tasks have equal texts
     */
    public String yaml() {
        return ManifestFile.yaml(this);
    }

    /**
     * Returns the remedies of the advice that {@link #handedOut} lists, by the id of the advice.
     */
    Map<String, String> remedies() {
        Map<String, String> remedies = new LinkedHashMap<>();
        openAdvice().forEach(each -> remedies.put(each.id(), each.remedy()));
        return remedies;
    }

    /** Adds remedies to the task of a handout. Remedies of other advice are ignored. */
    TaskEntry with(Remedies remedies) {
        return withChecks(
                checks,
                advice.stream()
                        .map(each -> each.withRemedy(remedies.advice().getOrDefault(each.id(), "")))
                        .toList(),
                hidden);
    }

    private TaskEntry withChecks(
            List<CheckEntry> others, List<AdviceEntry> advised, @Nullable HiddenChecks count) {
        return new TaskEntry(
                id,
                title,
                packageName,
                functions,
                given,
                allow,
                points,
                minutes,
                learn,
                others,
                advised,
                count);
    }

    private List<CheckEntry> withVisibility(Visibility visibility) {
        return checks.stream().filter(check -> check.visibility() == visibility).toList();
    }

    private List<AdviceEntry> openAdvice() {
        List<String> open = withVisibility(Visibility.OPEN).stream().map(CheckEntry::id).toList();
        return advice.stream().filter(each -> open.containsAll(each.ids())).toList();
    }

    private static void requireAllowable(String entry) {
        AllowEntry.of(entry)
                .missing()
                .ifPresent(missing -> {
                    throw new IllegalArgumentException(
                            "'allow': expected a name from the JDK, but the JDK does not have "
                                    + missing);
                });
    }

    private static void requireKnown(List<AdviceEntry> advice, List<CheckEntry> checks) {
        Set<String> known = checks.stream().map(CheckEntry::id).collect(Collectors.toSet());
        advice.stream()
                .flatMap(each -> each.ids().stream())
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "expected the ids of checks of this task in an advice, found '"
                                    + id
                                    + "'");
                });
        Manifest.requireDistinctAdvice(advice);
    }

    private static void requireDistinct(List<CheckEntry> checks) {
        Set<String> seen = new HashSet<>();
        for (CheckEntry check : checks) {
            if (!seen.add(check.id())) {
                throw new IllegalArgumentException(
                        "expected unique check ids within a task, found '"
                                + check.id()
                                + "' twice");
            }
        }
    }

    private static void requireSum(
            BigDecimal points, List<CheckEntry> checks, @Nullable HiddenChecks hidden) {
        BigDecimal sum = sum(checks, hidden);
        if (sum.compareTo(points) != 0) {
            throw new IllegalArgumentException(
                    "'points': expected the sum of the points of the checks, '"
                            + sum.stripTrailingZeros().toPlainString()
                            + "', found '"
                            + points.toPlainString()
                            + "'");
        }
    }

    private static BigDecimal sum(List<CheckEntry> checks, @Nullable HiddenChecks hidden) {
        return Points.require(
                checks.stream()
                        .map(CheckEntry::points)
                        .reduce(
                                hidden == null ? BigDecimal.ZERO : hidden.points(),
                                BigDecimal::add));
    }
}
