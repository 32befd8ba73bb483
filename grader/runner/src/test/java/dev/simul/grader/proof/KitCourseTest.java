package dev.simul.grader.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.Adviser;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.proof.picture.Drawing;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.ProofTotals;
import dev.simul.grader.proof.rule.DeclaredFunctionsRule;
import dev.simul.grader.proof.rule.NoLeakRule;
import dev.simul.grader.proof.rule.OwnPathsRule;
import dev.simul.grader.proof.rule.PomRule;
import dev.simul.grader.proof.rule.RealTimeRule;
import dev.simul.grader.proof.rule.Rules;
import dev.simul.grader.proof.rule.TitleRule;
import dev.simul.grader.proof.rule.TriedCourse;
import dev.simul.grader.proof.rule.TriedTask;
import dev.simul.grader.trial.BuiltKit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the kit's own course against those rules that need no answer to be tried. The slow {@link
 * dev.simul.grader.grading.CourseTest} checks it against all rules.
 */
class KitCourseTest {
    private static final Course COURSE = Course.read(BuiltKit.home());

    private static final Pattern MIXED =
            Pattern.compile(
                    "import static java\\.time\\.Duration\\.of(Hours|Minutes|Seconds|Millis|Nanos);");

    static Stream<String> tasks() {
        return COURSE.tasks().stream().map(task -> task.entry().id());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void should_say_the_same_of_a_task_everywhere(String id) {
        TriedTask task =
                new TriedTask(
                        COURSE.task(id),
                        List.of(),
                        new Adviser(List.of()),
                        new Drawing("", "", List.of()),
                        0);

        assertThat(
                        Stream.of(
                                        new PomRule(),
                                        new TitleRule(),
                                        new OwnPathsRule(),
                                        new RealTimeRule(),
                                        new DeclaredFunctionsRule(),
                                        new NoLeakRule())
                                .flatMap(rule -> rule.problems(task).stream())
                                .map(Problem::sentence))
                .isEmpty();
    }

    /**
     * A salt multiplies stretched times by up to 60, so that one of them can become as long as a
     * time of hours or less that is not stretched.
     */
    @ParameterizedTest
    @MethodSource("tasks")
    void should_not_mix_stretched_times_with_others(String id) {
        assertThat(COURSE.task(id).checkSources())
                .filteredOn(file ->
                        file.text().contains("import static dev.simul.checks.StretchedTime"))
                .noneMatch(file -> MIXED.matcher(file.text()).find());
    }

    @Test
    void should_be_whole() {
        TriedCourse whole = new TriedCourse(COURSE, List.of(), numbers());

        assertThat(
                        Rules.OF_COURSE.stream()
                                .flatMap(rule -> rule.problems(whole).stream())
                                .map(Problem::sentence))
                .isEmpty();
    }

    /** Counts what needs no answer to be tried. */
    private static ProofTotals numbers() {
        KnownAnswers known = new KnownAnswers(COURSE);
        List<AnswerKind> kinds =
                tasks().flatMap(id -> known.to(id).stream()).map(KnownAnswer::kind).toList();
        return new ProofTotals(
                COURSE.tasks().size(),
                COURSE.tasks().stream()
                        .map(CourseTask::entry)
                        .mapToInt(task -> task.checks().size())
                        .sum(),
                count(kinds, AnswerKind.REFERENCE),
                count(kinds, AnswerKind.ACCEPTED),
                count(kinds, AnswerKind.REJECTED),
                0,
                0,
                0);
    }

    private static int count(List<AnswerKind> kinds, AnswerKind kind) {
        return (int) kinds.stream().filter(kind::equals).count();
    }
}
