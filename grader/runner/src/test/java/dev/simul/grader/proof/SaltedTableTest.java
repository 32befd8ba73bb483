package dev.simul.grader.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseSalt;
import dev.simul.grader.grading.ChildCommands;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.grading.GradingLimits;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Grades an answer to board 02 that returns what was recorded under one salt. For each call, it
 * looks up the arguments, and returns the result that a check expected when it got these arguments.
 * It waits as its honest part does: it starts the waits together, and waits for all of them.
 */
@Tag("slow")
class SaltedTableTest {
    private static final String TASK = "02-measure-runtime";
    private static final Pattern RECORDED = Pattern.compile("recorded (PT\\S+) (\\d+) (PT\\S+)");
    private static final CourseSalt FIRST = CourseSalt.ofNumber(1);
    private static final CourseSalt SECOND = CourseSalt.ofNumber(2);

    /** The reference, which also prints the maximum, the number of waits and the result. */
    private static final String RECORDER =
            answer("System.out.println(\"recorded \" + max + \" \" + n + \" \" + result);");

    private static Course course;
    private static GraderPool pool;

    @BeforeAll
    static void start() {
        course = Course.read(BuiltKit.home());
        pool = new GraderPool(ChildCommands.of(BuiltKit.home()), GradingLimits.DEFAULT, 1);
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @Test
    void should_give_a_table_nothing_under_another_salt() {
        List<MatchResult> recorded = recordedUnder(FIRST);
        String table = table(recorded);
        Set<String> honest = passed(table(List.of()), FIRST);

        assertThat(recorded).hasSizeGreaterThan(9);
        assertThat(passed(table, FIRST))
                .as("the salt under which the table was recorded")
                .hasSizeGreaterThan(honest.size());
        assertThat(passed(table, SECOND)).as("another salt").isEqualTo(honest);
    }

    @Test
    void should_give_a_table_of_the_usual_numbers_nothing_under_a_salt() {
        String table = table(recordedUnder(null));

        assertThat(passed(table, FIRST)).isEqualTo(passed(table(List.of()), FIRST));
    }

    private static List<MatchResult> recordedUnder(@Nullable CourseSalt salt) {
        return verdict(RECORDER, salt).checks().stream()
                .filter(check -> isHidden(check.checkId()))
                .flatMap(check -> RECORDED.matcher(check.printed().text()).results())
                .toList();
    }

    /** Returns an answer that looks up results, and otherwise returns a wrong one. */
    private static String table(List<MatchResult> recorded) {
        List<String> rows = new ArrayList<>();
        for (MatchResult call : recorded) {
            rows.add(
                    "if (n == %s && max.equals(Duration.parse(\"%s\")) && used.add(%d)) {"
                                    .formatted(call.group(2), call.group(1), rows.size())
                            + " return Duration.parse(\"%s\"); }".formatted(call.group(3)));
        }
        return answer(String.join("\n", rows) + " if (n > 0) { return max; }");
    }

    private static String answer(String then) {
        return """
        package dev.simul.task.measureruntime;

        import java.time.Duration;
        import java.util.Set;
        import java.util.concurrent.ConcurrentHashMap;

        public final class MeasureRuntime {
            private static final Set<Integer> used = ConcurrentHashMap.newKeySet();

            private MeasureRuntime() {}

            public static Duration measureTime(int n, Duration max) throws Exception {
                long start = System.nanoTime();
                WaitN.waitN(n, max);
                Duration result = Duration.ofNanos(System.nanoTime() - start).dividedBy(n);
                %s
                return result;
            }
        }
        """
                .formatted(then);
    }

    private static Set<String> passed(String answer, @Nullable CourseSalt salt) {
        return verdict(answer, salt).checks().stream()
                .filter(check -> isHidden(check.checkId()))
                .filter(check -> check.status() == Status.PASSED)
                .map(CheckVerdict::checkId)
                .collect(Collectors.toSet());
    }

    private static boolean isHidden(String checkId) {
        return course.task(TASK)
                .entry()
                .check(checkId)
                .map(CheckEntry::visibility)
                .orElseThrow()
                .equals(Visibility.HIDDEN);
    }

    private static TaskVerdict verdict(String answer, @Nullable CourseSalt salt) {
        String path = "tasks/" + TASK + "/src/main/java/dev/simul/task/measureruntime/";
        TaskSources sources =
                new TaskSources(
                        TASK, List.of(new SourceFile(path + "MeasureRuntime.java", answer)), null);
        GradingJob job =
                new GradingJob(course.task(TASK).withSalt(salt), sources, 0, false)
                        .onUsualSchedule();
        return GraderPool.join(pool.grade(List.of(job)).getFirst());
    }
}
