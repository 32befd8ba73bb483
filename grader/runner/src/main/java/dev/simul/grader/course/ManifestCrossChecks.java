package dev.simul.grader.course;

import dev.simul.checks.allow.AllowEntry;
import dev.simul.checks.manifest.AdviceEntry;
import dev.simul.checks.manifest.KitVersion;
import dev.simul.grader.course.ManifestSchema.Located;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Checks conditions that a schema cannot express: that names are unique, points add up, and folders
 * exist.
 */
final class ManifestCrossChecks {
    private final Path home;
    private final List<Located> errors = new ArrayList<>();
    private final Map<String, Integer> taskIds = new HashMap<>();
    private final Map<String, Integer> packages = new HashMap<>();
    private final Map<String, Integer> assignmentIds = new HashMap<>();

    private ManifestCrossChecks(Path home) {
        this.home = home;
    }

    /** Returns the remaining errors in a manifest that is valid according to its schema. */
    static List<Located> errors(JsonNode manifest, Path home) {
        ManifestCrossChecks checks = new ManifestCrossChecks(home);
        checks.kit(manifest.path("kit"));
        manifest.path("tasks").forEach(checks::task);
        checks.advice(manifest.path("advice"), Map.of());
        manifest.path("assignments").forEach(checks::assignment);
        return List.copyOf(checks.errors);
    }

    private void task(JsonNode task) {
        unique(task.path("id"), "task id", taskIds);
        unique(task.path("package"), "package", packages);
        Map<String, Integer> checkIds = new HashMap<>();
        task.path("checks").forEach(check -> unique(check.path("id"), "check id", checkIds));
        points(task);
        Map<String, Integer> given = new HashMap<>();
        task.path("given").forEach(file -> unique(file, "given file", given));
        task.path("allow").forEach(this::allow);
        advice(task.path("advice"), checkIds);
        String id = task.path("id").asString();
        if (!Files.isDirectory(home.resolve("tasks").resolve(id))) {
            add(
                    task.path("id"),
                    "expected the folder 'tasks/"
                            + id
                            + "', found none: create the folder or remove the task");
        }
    }

    private void kit(JsonNode kit) {
        if (kit.isMissingNode() || kit.isNull()) {
            return;
        }
        KitVersion needed = KitVersion.of(kit.asString());
        KitVersion current = KitVersion.current();
        if (!current.supports(needed)) {
            add(
                    kit,
                    "expected a kit version that version "
                            + current.text()
                            + " of the kit supports, found '"
                            + needed.text()
                            + "': "
                            + (needed.major() < current.major()
                                    ? "change the course for the new kit"
                                    : "use a newer kit"));
        }
    }

    private void assignment(JsonNode assignment) {
        unique(assignment.path("id"), "assignment id", assignmentIds);
        Map<String, Integer> seen = new HashMap<>();
        for (JsonNode task : assignment.path("tasks")) {
            if (!taskIds.containsKey(task.asString())) {
                add(
                        task,
                        "expected the id of a task of this course, found the unknown id '"
                                + task.asString()
                                + "': correct the id");
            } else {
                unique(task, "task", seen);
            }
        }
        Optional<OffsetDateTime> release = time(assignment.path("release"));
        Optional<OffsetDateTime> due = time(assignment.path("due"));
        if (release.isPresent() && due.isPresent() && !release.get().isBefore(due.get())) {
            add(
                    assignment.path("due"),
                    "expected a time after the release, '"
                            + assignment.path("release").asString()
                            + "', found '"
                            + assignment.path("due").asString()
                            + "': change one of the two times");
        }
    }

    private Optional<OffsetDateTime> time(JsonNode time) {
        if (time.isMissingNode() || time.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(time.asString()));
        } catch (DateTimeParseException noSuchTime) {
            add(
                    time,
                    "expected an existing date and time, found '"
                            + time.asString()
                            + "': correct the date and time");
            return Optional.empty();
        }
    }

    private void allow(JsonNode entry) {
        AllowEntry.of(entry.asString())
                .missing()
                .ifPresent(missing ->
                        add(
                                entry,
                                "expected a name in the JDK, found '"
                                        + entry.asString()
                                        + "', but the JDK does not contain "
                                        + missing
                                        + ": correct or remove the name"));
    }

    private void advice(JsonNode entries, Map<String, Integer> checkIds) {
        Map<String, Integer> ids = new HashMap<>();
        for (JsonNode entry : entries) {
            unique(entry.path("id"), "advice id", ids);
            checks(entry, checkIds);
            entry.path("symptoms").forEach(this::symptom);
            entry.path("unless").forEach(this::symptom);
        }
    }

    private void symptom(JsonNode entry) {
        AdviceEntry.unknownSymptom(entry.asString())
                .ifPresent(word ->
                        add(
                                entry,
                                "expected a symptom, such as too-long or threw:TimeoutException,"
                                        + " found '"
                                        + word
                                        + "': correct it"));
    }

    private void checks(JsonNode advice, Map<String, Integer> checkIds) {
        Set<String> seen = new HashSet<>();
        for (String list : List.of("when", "passes")) {
            for (JsonNode id : advice.path(list)) {
                if (!checkIds.containsKey(id.asString())) {
                    add(
                            id,
                            "expected the id of a check of this task, found the unknown id '"
                                    + id.asString()
                                    + "': correct the id");
                } else if (!seen.add(id.asString())) {
                    add(
                            id,
                            "expected each check once in an advice, found '"
                                    + id.asString()
                                    + "' twice: remove one");
                }
            }
        }
    }

    private void points(JsonNode task) {
        if (task.path("points").isMissingNode()) {
            return;
        }
        BigDecimal sum = task.at("/hidden/points").decimalValue(BigDecimal.ZERO);
        for (JsonNode check : task.path("checks")) {
            sum = sum.add(check.path("points").decimalValue());
        }
        BigDecimal points = task.path("points").decimalValue();
        if (sum.compareTo(points) != 0) {
            add(
                    task.path("points"),
                    "expected '"
                            + sum.stripTrailingZeros().toPlainString()
                            + "', the sum of the checks' points, found '"
                            + points.toPlainString()
                            + "': change the points of the task or of a check");
        }
    }

    private void unique(JsonNode name, String kind, Map<String, Integer> seen) {
        Integer first = seen.putIfAbsent(name.asString(), ManifestSchema.line(name));
        if (first != null) {
            add(
                    name,
                    "expected each "
                            + kind
                            + " once, found '"
                            + name.asString()
                            + "' again (first used in line "
                            + first
                            + "): "
                            + (kind.equals("task") || kind.equals("given file")
                                    ? "remove"
                                    : "rename")
                            + " one");
        }
    }

    private void add(JsonNode node, String message) {
        errors.add(new Located(ManifestSchema.line(node), message));
    }
}
