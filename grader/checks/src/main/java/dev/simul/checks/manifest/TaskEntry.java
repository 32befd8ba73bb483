package dev.simul.checks.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.simul.checks.allow.AllowEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
 * @param points the sum of the points of the checks
 * @param minutes the number of minutes that students are expected to need, or null if it is not
 *     specified
 * @param checks the checks of the task, in the order in which they are shown
 * @param patterns the patterns of verdicts, each of which identifies a misconception; may be empty
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
        List<CheckEntry> checks,
        List<PatternEntry> patterns,
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
        points = Points.require(points);
        if (minutes != null && minutes < 1) {
            throw new IllegalArgumentException("'minutes' is 1 or more, but was '" + minutes + "'");
        }
        checks = Require.requireSome("checks", checks);
        requireDistinct(checks);
        requireSum(points, checks, hidden);
        patterns = List.copyOf(patterns);
        requireKnown(patterns, checks);
        if (hidden == null) {
            requireRemedies(checks, patterns);
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
     * Returns the patterns that match the verdicts. Patterns that name more checks come first. A
     * pattern is left out if an earlier pattern already explains one of its failures.
     *
     * @param failed the ids of the checks that failed
     * @param passed the ids of the checks that passed
     * @return the patterns, none of which shares a failed check with another
     */
    public List<PatternEntry> patterns(Set<String> failed, Set<String> passed) {
        Set<String> explained = new HashSet<>();
        return patterns.stream()
                .filter(pattern -> pattern.matches(failed, passed))
                .sorted(Comparator.comparingInt(pattern -> -pattern.ids().size()))
                .filter(pattern -> {
                    boolean isNew = pattern.when().stream().noneMatch(explained::contains);
                    explained.addAll(isNew ? pattern.when() : List.of());
                    return isNew;
                })
                .toList();
    }

    /**
     * Returns what a student may know of this task: the open checks without remedies, the patterns
     * that name open checks only, and the number and points of the hidden checks.
     *
     * @return the task as a handout describes it
     */
    public TaskEntry handedOut() {
        List<CheckEntry> open = withVisibility(Visibility.OPEN);
        List<CheckEntry> secret = withVisibility(Visibility.HIDDEN);
        return withChecks(
                open.stream().map(check -> check.withRemedy("")).toList(),
                openPatterns().stream().map(pattern -> pattern.withRemedy("")).toList(),
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
     * Returns the remedies of what {@link #handedOut} lists.
     *
     * @return the remedies of the open checks, and of the patterns that name open checks only
     */
    public Remedies remedies() {
        Map<String, String> ofChecks = new LinkedHashMap<>();
        withVisibility(Visibility.OPEN).forEach(check -> ofChecks.put(check.id(), check.remedy()));
        return new Remedies(ofChecks, openPatterns().stream().map(PatternEntry::remedy).toList());
    }

    /** Adds remedies to the task of a handout. Remedies of other checks are ignored. */
    TaskEntry with(Remedies remedies) {
        List<PatternEntry> advised = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            boolean isKnown = i < remedies.patterns().size();
            advised.add(patterns.get(i).withRemedy(isKnown ? remedies.patterns().get(i) : ""));
        }
        return withChecks(
                checks.stream()
                        .map(check ->
                                check.withRemedy(remedies.checks().getOrDefault(check.id(), "")))
                        .toList(),
                advised,
                hidden);
    }

    private TaskEntry withChecks(
            List<CheckEntry> others, List<PatternEntry> advised, @Nullable HiddenChecks count) {
        return new TaskEntry(
                id,
                title,
                packageName,
                functions,
                given,
                allow,
                points,
                minutes,
                others,
                advised,
                count);
    }

    private List<CheckEntry> withVisibility(Visibility visibility) {
        return checks.stream().filter(check -> check.visibility() == visibility).toList();
    }

    private List<PatternEntry> openPatterns() {
        List<String> open = withVisibility(Visibility.OPEN).stream().map(CheckEntry::id).toList();
        return patterns.stream().filter(pattern -> open.containsAll(pattern.ids())).toList();
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

    private static void requireKnown(List<PatternEntry> patterns, List<CheckEntry> checks) {
        Set<String> known = checks.stream().map(CheckEntry::id).collect(Collectors.toSet());
        patterns.stream()
                .flatMap(pattern -> pattern.ids().stream())
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "expected the ids of checks of this task in a pattern, found '"
                                    + id
                                    + "'");
                });
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

    private static void requireRemedies(List<CheckEntry> checks, List<PatternEntry> patterns) {
        checks.forEach(check -> Require.require("remedy", check.remedy()));
        patterns.forEach(pattern -> Require.require("remedy", pattern.remedy()));
    }

    private static void requireSum(
            BigDecimal points, List<CheckEntry> checks, @Nullable HiddenChecks hidden) {
        BigDecimal sum =
                checks.stream()
                        .map(CheckEntry::points)
                        .reduce(
                                hidden == null ? BigDecimal.ZERO : hidden.points(),
                                BigDecimal::add);
        if (sum.compareTo(points) != 0) {
            throw new IllegalArgumentException(
                    "'points': expected the sum of the points of the checks, '"
                            + sum.stripTrailingZeros().toPlainString()
                            + "', found '"
                            + points.toPlainString()
                            + "'");
        }
    }
}
