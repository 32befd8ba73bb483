package dev.simul.grader.batch.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page of a class needs to know from the report on one submission.
 *
 * @param tasks the graded tasks, in the order of the course
 */
record ReportDigest(List<Task> tasks) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    ReportDigest {
        tasks = List.copyOf(tasks);
    }

    /**
     * A task in a report.
     *
     * @param id the id of the task
     * @param title the title of the task
     * @param status the status of the task, as in the report
     * @param checks the checks of the task
     * @param beliefs the misconceptions that the report names
     */
    record Task(String id, String title, String status, List<Check> checks, List<Belief> beliefs) {
        Task {
            checks = List.copyOf(checks);
            beliefs = List.copyOf(beliefs);
        }

        /** Returns whether the checks ran on an answer to the task. */
        boolean isTried() {
            return status.equals("passed") || status.equals("failed");
        }
    }

    /**
     * A check in a report.
     *
     * @param id the id of the check
     * @param title the title of the check
     * @param passed whether the check passed
     * @param reason the reason for its status, as in the report
     */
    record Check(String id, String title, boolean passed, String reason) {}

    /**
     * A misconception that a report names.
     *
     * @param id the id of the advice
     * @param misconception the mistaken belief, as a clause that follows "you may believe that"
     * @param hint where to look
     */
    record Belief(String id, String misconception, String hint) {}

    /**
     * Reads a report.
     *
     * @param file the report as JSON
     * @return the digest
     * @throws JacksonException if the file cannot be read, or is not JSON
     */
    static ReportDigest read(Path file) {
        return new ReportDigest(
                JSON.readTree(file).path("tasks").valueStream().map(ReportDigest::task).toList());
    }

    private static Task task(JsonNode task) {
        List<Check> checks = new ArrayList<>();
        List<Belief> beliefs = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (JsonNode check : task.path("checks").values()) {
            checks.add(
                    new Check(
                            text(check, "id"),
                            text(check, "title"),
                            text(check, "status").equals("passed"),
                            text(check, "reason")));
        }
        Stream.concat(
                        task.path("advice").valueStream(),
                        task.path("checks").valueStream().map(check -> check.path("advice")))
                .filter(advice -> !text(advice, "misconception").isEmpty())
                .filter(advice -> seen.add(text(advice, "id")))
                .forEach(advice ->
                        beliefs.add(
                                new Belief(
                                        text(advice, "id"),
                                        text(advice, "misconception"),
                                        text(advice, "hint"))));
        return new Task(
                text(task, "id"), text(task, "title"), text(task, "status"), checks, beliefs);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
