package dev.simul.grader.classof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.course.Course;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.trial.BuiltKit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeClassTest {
    private static final Course COURSE = Course.read(BuiltKit.home());

    @Test
    void should_make_the_same_class_for_the_same_seed() {
        assertThat(MadeClass.of(COURSE, 30, 7)).isEqualTo(MadeClass.of(COURSE, 30, 7));
        assertThat(MadeClass.of(COURSE, 30, 7)).isNotEqualTo(MadeClass.of(COURSE, 30, 8));
    }

    @Test
    void should_give_one_submission_of_ten_a_trouble_and_each_kind_in_turn() {
        var troubles =
                MadeClass.of(COURSE, 100, 1).stream()
                        .collect(
                                Collectors.groupingBy(
                                        MadeSubmission::trouble, Collectors.counting()));

        assertThat(troubles)
                .hasSize(Trouble.values().length)
                .containsEntry(Trouble.NONE, 90L)
                .containsEntry(Trouble.LOOPS, 2L)
                .containsEntry(Trouble.DOES_NOT_COMPILE, 2L);
    }

    @Test
    void should_draw_right_wrong_and_untouched_answers_to_each_board() {
        List<MadeSubmission> submissions = MadeClass.of(COURSE, 60, 1);

        for (String board : List.of("00-wait-random", "23-event-loop")) {
            assertThat(submissions)
                    .extracting(each -> each.answers().get(board).kind())
                    .contains(
                            AnswerKind.REFERENCE,
                            AnswerKind.ACCEPTED,
                            AnswerKind.REJECTED,
                            AnswerKind.STUB);
        }
    }

    @Test
    void should_write_submissions_that_the_grader_finds_all_answers_in(@TempDir Path folder)
            throws Exception {
        List<MadeSubmission> submissions = MadeClass.of(COURSE, 10, 3);
        MadeClass.write(submissions, folder);

        for (MadeSubmission made : submissions) {
            Submission read = Intake.take(folder.resolve(made.name()), COURSE.manifest());

            assertThat(read.tasks()).hasSize(COURSE.manifest().tasks().size());
            assertThat(read.tasks()).allMatch(task -> !task.files().isEmpty());
            assertThat(read.tasks()).allMatch(task -> task.problem() == null);
        }
    }

    @Test
    void should_write_the_trouble_into_board_01(@TempDir Path folder) throws Exception {
        MadeSubmission troubled =
                MadeClass.of(COURSE, 10, 3).stream()
                        .filter(each -> each.trouble() != Trouble.NONE)
                        .findFirst()
                        .orElseThrow();
        troubled.write(folder);

        Submission read = Intake.take(folder.resolve(troubled.name()), COURSE.manifest());

        assertThat(read.tasks())
                .filteredOn(task -> task.taskId().equals(MadeSubmission.TROUBLED))
                .flatExtracting(task -> task.files())
                .extracting(file -> file.text())
                .containsExactly(troubled.trouble().source());
    }
}
