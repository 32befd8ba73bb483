package dev.simul.grader.classof;

import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.course.Course;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.proof.answer.KnownAnswers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A class of varied submissions. Each has one known answer to each board, drawn with a seed. A
 * fixed share of them has a {@link Trouble}.
 */
final class MadeClass {
    /** Of ten answers, so many are right, so many are wrong, and the others are not started. */
    private static final int RIGHT = 6;

    private static final int RIGHT_OR_WRONG = 9;
    private static final int ALL = 10;

    private MadeClass() {}

    /**
     * Makes the submissions.
     *
     * @param course the course, whose folder has known answers
     * @param size the number of submissions
     * @param seed decides which submission has which answers
     */
    static List<MadeSubmission> of(Course course, int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        KnownAnswers known = new KnownAnswers(course);
        Map<String, List<KnownAnswer>> answers = new LinkedHashMap<>();
        for (TaskEntry task : course.manifest().tasks()) {
            answers.put(task.id(), known.to(task.id()));
        }
        List<Trouble> troubles = troubles(size, random);
        return IntStream.range(0, size)
                .mapToObj(i -> submission(i, answers, troubles.get(i), random))
                .toList();
    }

    /** Writes the submissions to a folder, each to a folder of its own. */
    static void write(List<MadeSubmission> submissions, Path folder) throws IOException {
        for (MadeSubmission submission : submissions) {
            submission.write(folder);
        }
    }

    private static MadeSubmission submission(
            int index,
            Map<String, List<KnownAnswer>> answers,
            Trouble trouble,
            SplittableRandom random) {
        Map<String, KnownAnswer> drawn = new LinkedHashMap<>();
        answers.forEach((task, all) -> drawn.put(task, draw(all, random)));
        return new MadeSubmission("student-%04d".formatted(index + 1), drawn, trouble);
    }

    private static KnownAnswer draw(List<KnownAnswer> all, SplittableRandom random) {
        int kind = random.nextInt(ALL);
        List<KnownAnswer> some =
                all.stream()
                        .filter(answer ->
                                kind < RIGHT
                                        ? answer.kind().isRight()
                                        : answer.kind()
                                                == (kind < RIGHT_OR_WRONG
                                                        ? AnswerKind.REJECTED
                                                        : AnswerKind.STUB))
                        .toList();
        return some.get(random.nextInt(some.size()));
    }

    /** Returns the trouble of each submission. One of ten has some, each kind in turn. */
    private static List<Trouble> troubles(int size, SplittableRandom random) {
        List<Trouble> kinds = List.of(Trouble.values());
        List<Trouble> troubles = new ArrayList<>();
        for (int i = 0; i < Math.ceilDiv(size, ALL); i++) {
            troubles.add(kinds.get(1 + i % (kinds.size() - 1)));
        }
        while (troubles.size() < size) {
            troubles.add(Trouble.NONE);
        }
        for (int i = troubles.size() - 1; i > 0; i--) {
            troubles.set(i, troubles.set(random.nextInt(i + 1), troubles.get(i)));
        }
        return troubles;
    }
}
