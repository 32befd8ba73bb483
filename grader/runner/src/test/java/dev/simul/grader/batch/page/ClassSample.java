package dev.simul.grader.batch.page;

import dev.simul.grader.batch.page.ReportDigest.Belief;
import dev.simul.grader.batch.page.ReportDigest.Check;
import dev.simul.grader.batch.page.ReportDigest.Task;
import dev.simul.grader.batch.results.Grade;
import dev.simul.grader.batch.results.GradeStatus;
import dev.simul.grader.batch.similarity.SimilarPair;
import dev.simul.grader.report.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A class of four people and two boards, or of many people and 24 boards. */
final class ClassSample {
    private static final List<String> REASONS =
            List.of("assertion", "deadlock", "exception", "timed-out", "busy-wait", "exited");

    private ClassSample() {}

    /** Returns a class whose numbers a reader can check. */
    static List<ClassMember> small() {
        return List.of(
                member("Ada", 100, task("01-wait", "passed", "passed", "passed")),
                member("Ben", 50, task("01-wait", "failed", "passed", "assertion")),
                member("Cem", 40, task("01-wait", "failed", "timed-out", "assertion")),
                new ClassMember(
                        "Dot & <i>Co</i>",
                        true,
                        grade("Dot", GradeStatus.CANNOT_BE_READ, 0, ""),
                        new ReportDigest(List.of())));
    }

    /** Returns a submission that a policy has cost half of its points. */
    static ClassMember halved(int percent) {
        Grade grade = grade("Eve", GradeStatus.GRADED, percent, "Eve");
        Score half = new Score(BigDecimal.valueOf(percent), BigDecimal.valueOf(200));
        return new ClassMember(
                "Eve",
                true,
                new Grade(
                        grade.name(),
                        grade.status(),
                        "",
                        half,
                        grade.percent(),
                        Map.of(),
                        "Eve",
                        grade.gradedAt()),
                new ReportDigest(List.of()));
    }

    /** Returns a class as large as a lecture. */
    static List<ClassMember> large(int size) {
        List<ClassMember> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Task> tasks = new ArrayList<>();
            int passed = 0;
            for (int board = 0; board < 24; board++) {
                int luck = Math.floorMod(31 * i + 17 * board + i * board, 100);
                boolean passes = luck < 95 - 2 * board - i % 7 * 4;
                passed += passes ? 1 : 0;
                String id = "%02d-board".formatted(board);
                String status =
                        passes
                                ? "passed"
                                : luck > 96
                                        ? "not-started"
                                        : luck > 94 ? "could-not-run" : "failed";
                String reason = passes ? "passed" : REASONS.get(luck % REASONS.size());
                tasks.add(task(id, status, "passed", reason));
            }
            members.add(
                    member("Student Number " + i, passed * 100 / 24, tasks.toArray(Task[]::new)));
        }
        return members;
    }

    /** Returns pairs of a class as large as a lecture, more than the page shows. */
    static List<SimilarPair> similar(int size) {
        List<SimilarPair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < size; i++) {
            pairs.add(
                    new SimilarPair(
                            "%02d-board".formatted(i % 24),
                            "Student Number " + i + ".zip",
                            "Student Number " + (i + 1) + ".zip",
                            BigDecimal.valueOf(100 - i / 6.0).setScale(1, RoundingMode.DOWN)));
        }
        return pairs;
    }

    private static ClassMember member(String name, int percent, Task... tasks) {
        return new ClassMember(
                name,
                false,
                grade(name, GradeStatus.GRADED, percent, name + " #1"),
                new ReportDigest(List.of(tasks)));
    }

    private static Grade grade(String name, GradeStatus status, int percent, String folder) {
        return new Grade(
                name + ".zip",
                status,
                status == GradeStatus.GRADED ? "" : "it is not an archive",
                new Score(BigDecimal.valueOf(percent), BigDecimal.valueOf(100)),
                BigDecimal.valueOf(percent),
                Map.of(),
                folder,
                Instant.EPOCH);
    }

    private static Task task(String id, String status, String first, String second) {
        return new Task(
                id,
                "Board of " + id,
                status,
                List.of(
                        new Check("a", "waits for all", first.equals("passed"), first),
                        new Check(
                                "b", "keeps the order of " + id, second.equals("passed"), second)),
                second.equals("passed")
                        ? List.of()
                        : List.of(
                                new Belief(
                                        "order",
                                        "a list keeps the order in which the waits were started.",
                                        "Print the list after each wait.")));
    }
}
