package dev.simul.checks.schedule;

import dev.simul.checks.text.FrameText;
import dev.simul.simulation.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the threads of a check did, in the order in which they ran.
 *
 * @param packageName the package of the check
 * @param others the names of the top-level classes in this package that are not the student's
 * @param seed the seed of the schedule, or null if it is the usual schedule
 * @param failed whether the check failed on this schedule
 * @param threads the names of the threads, by the ids that the steps refer to
 * @param steps the steps of all threads
 */
public record RecordedSchedule(
        String packageName,
        Set<String> others,
        @Nullable Long seed,
        boolean failed,
        Map<Integer, String> threads,
        List<Step> steps) {
    /** The number of steps that a check records at most. */
    public static final int MOST_STEPS = 20_000;

    /** The thread that runs the check. */
    private static final int OF_CHECK = 0;

    /** Copies the collections. */
    public RecordedSchedule {
        others = Set.copyOf(others);
        threads = new TreeMap<>(threads);
        steps = List.copyOf(steps);
    }

    /**
     * Returns the name of a thread.
     *
     * @param id the id of the thread
     * @return the name, such as "thread-1"
     */
    public String nameOf(int id) {
        return threads.getOrDefault(id, "thread-" + id);
    }

    /**
     * Returns whether a line of code is the student's.
     *
     * @param frame the line
     * @return false if it is a line of the check, of a given class, or of a library
     */
    public boolean isStudents(StackTraceElement frame) {
        return frame.getClassName().startsWith(packageName + ".")
                && !others.contains(FrameText.topLevel(frame.getClassName()));
    }

    /**
     * Returns the steps that a student needs: those in the student's code, and the beginning, the
     * waits and the end of each thread that runs code of the student. The steps with which the
     * check prepares the run, before it starts a thread, are left out.
     *
     * @return a schedule with some of the steps
     */
    public RecordedSchedule ofStudent() {
        Set<Integer> students =
                steps.stream()
                        .filter(this::isStudents)
                        .map(Step::thread)
                        .collect(Collectors.toSet());
        int begin = 0;
        while (begin < steps.size() && steps.get(begin).thread() == OF_CHECK) {
            begin++;
        }
        List<Step> concurrent = steps.subList(begin == steps.size() ? 0 : begin, steps.size());
        return new RecordedSchedule(
                packageName,
                others,
                seed,
                failed,
                threads,
                concurrent.stream()
                        .filter(step -> isStudents(step) || isOfThread(step, students))
                        .toList());
    }

    private boolean isStudents(Step step) {
        StackTraceElement frame = step.frame();
        return frame != null && isStudents(frame);
    }

    private static boolean isOfThread(Step step, Set<Integer> students) {
        return students.contains(step.thread())
                && switch (step.kind()) {
                    case PREEMPTED -> true;
                    case START, END -> step.thread() != OF_CHECK;
                    case WAIT -> step.thread() != OF_CHECK && step.frame() == null;
                    case READ, WRITE, CALL, ENTER, ACQUIRE, RELEASE, SIGNAL -> false;
                };
    }

    /**
     * Returns the ids of the threads that have steps.
     *
     * @return the ids, in ascending order
     */
    public List<Integer> active() {
        return steps.stream().map(Step::thread).distinct().sorted().toList();
    }
}
