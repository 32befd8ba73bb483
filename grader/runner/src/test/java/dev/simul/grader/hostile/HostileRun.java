package dev.simul.grader.hostile;

import dev.simul.grader.course.Course;
import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Grades many hostile answers with two graders, which are used for all of them. */
final class HostileRun {
    private static final int GRADERS = 2;

    private HostileRun() {}

    /**
     * Grades answers.
     *
     * @param level the level of isolation
     * @param removed the layers that the graders lack
     * @param answers the answers
     * @param work an empty folder
     * @return what came of each
     */
    static Map<HostileAnswer, HostileOutcome> grade(
            Isolation level, Set<Layer> removed, Collection<HostileAnswer> answers, Path work)
            throws Exception {
        Course course = Course.read(BuiltKit.home());
        Queue<HostileAnswer> left = new ConcurrentLinkedQueue<>(answers);
        Map<HostileAnswer, HostileOutcome> outcomes = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(GRADERS)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < Math.min(GRADERS, answers.size()); i++) {
                Path own = work.resolve("grader-" + i);
                ends.add(
                        threads.submit(() -> {
                            gradeNext(
                                    left, new HostileGrader(course, level, removed, own), outcomes);
                            return null;
                        }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }
        return outcomes;
    }

    private static void gradeNext(
            Queue<HostileAnswer> left,
            HostileGrader grader,
            Map<HostileAnswer, HostileOutcome> outcomes)
            throws IOException {
        try (grader) {
            for (HostileAnswer next = left.poll(); next != null; next = left.poll()) {
                outcomes.put(next, grader.grade(next));
            }
        }
    }
}
