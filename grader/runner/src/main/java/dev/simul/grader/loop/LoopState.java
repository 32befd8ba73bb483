package dev.simul.grader.loop;

import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.manifest.AdviceEntry;
import dev.simul.checks.manifest.Adviser;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.LocalCourse;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.course.Course;
import dev.simul.grader.loop.board.Answers;
import dev.simul.grader.loop.board.BoardResult;
import dev.simul.grader.loop.progress.BoardState;
import dev.simul.grader.loop.progress.Progress;
import dev.simul.grader.loop.screen.BoardScreen;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the loop shows. Only the thread of the loop uses this class. */
final class LoopState {
    /** The screens of the loop. */
    enum Mode {
        /** The current board. */
        BOARD,
        /** The list of boards. */
        LIST,
        /** The question whether to restore the stub. */
        RESET,
        /** A right answer. */
        ANSWER,
        /** What the keys do. */
        HELP
    }

    private static final int HINT_STEPS = 2;

    private final Course course;
    private final List<TaskEntry> tasks;
    private final Map<String, BoardResult> results = new HashMap<>();
    private final Map<String, Map<String, List<CheckTimeline>>> timelines = new HashMap<>();
    private Progress progress;
    private Mode mode = Mode.BOARD;
    private String running = "";
    private String message = "";
    private int steps;
    private int marked;
    private int firstLine;
    private List<Answers.Answer> answers = List.of();

    LoopState(Course course, Progress progress) {
        this.course = course;
        this.tasks = course.manifest().tasks();
        this.progress = progress;
        if (course.manifest().task(progress.current()).isEmpty()) {
            choose(firstOpen());
        }
    }

    /** Returns the first board that is not solved, or the first board if all are. */
    private String firstOpen() {
        return tasks.stream()
                .map(TaskEntry::id)
                .filter(id -> progress.state(id) != BoardState.PASSED)
                .findFirst()
                .orElse(tasks.getFirst().id());
    }

    Path home() {
        return course.home();
    }

    List<TaskEntry> tasks() {
        return tasks;
    }

    List<String> ids() {
        return tasks.stream().map(TaskEntry::id).toList();
    }

    Progress progress() {
        return progress;
    }

    TaskEntry current() {
        return task(progress.current());
    }

    TaskEntry task(String taskId) {
        return course.manifest().task(taskId).orElseThrow();
    }

    /** Returns the last verdict on the current board in this run of the loop. */
    @Nullable BoardResult result() {
        return results.get(progress.current());
    }

    Mode mode() {
        return mode;
    }

    void show(Mode other) {
        mode = other;
        firstLine = 0;
        message = "";
        if (other == Mode.LIST) {
            marked = ids().indexOf(progress.current());
        }
    }

    String message() {
        return message;
    }

    void say(String text) {
        message = text;
    }

    String running() {
        return running;
    }

    void start(String taskId) {
        running = taskId;
    }

    int marked() {
        return marked;
    }

    int firstLine() {
        return firstLine;
    }

    /** Scrolls, or moves the mark in a list. */
    void move(int lines, int last) {
        if (mode == Mode.LIST) {
            marked = Math.clamp(marked + lines, 0, tasks.size() - 1);
            firstLine = Math.clamp(firstLine, Math.max(0, marked - room(last) + 1), marked);
        } else {
            firstLine = Math.clamp(firstLine + lines, 0, Math.max(0, last));
        }
    }

    /** Returns how many lines of a list are shown, given the last line that can be the first. */
    private int room(int last) {
        return Math.max(1, tasks.size() - last);
    }

    void choose(String taskId) {
        progress = progress.withCurrent(taskId);
        steps = 0;
        show(Mode.BOARD);
    }

    /** Returns the board that follows the current one and is not solved, if there is one. */
    Optional<String> next() {
        List<String> ids = ids();
        int start = ids.indexOf(progress.current());
        for (int i = 1; i < ids.size(); i++) {
            String id = ids.get((start + i) % ids.size());
            if (progress.state(id) != BoardState.PASSED) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** Returns the board before the current one. */
    String previous() {
        List<String> ids = ids();
        return ids.get(Math.floorMod(ids.indexOf(progress.current()) - 1, ids.size()));
    }

    /** Records a verdict. The steps of a hint are kept while the same advice applies. */
    void finish(BoardResult result) {
        running = "";
        String id = result.task().id();
        AdviceEntry before = id.equals(progress.current()) ? advice() : null;
        results.put(id, result);
        timelines.remove(id);
        progress = progress.with(id, result.progress());
        if (id.equals(progress.current())) {
            AdviceEntry now = advice();
            if (before == null || now == null || !before.id().equals(now.id())) {
                steps = 0;
            }
            if (mode == Mode.BOARD) {
                firstLine = 0;
                message = "";
            }
        }
    }

    void draw(String taskId, String hash, Map<String, List<CheckTimeline>> drawn) {
        BoardResult result = results.get(taskId);
        if (result != null && result.hash().equals(hash)) {
            timelines.put(taskId, drawn);
        }
    }

    /** Returns the timelines of the current board, by the id of the check. */
    Map<String, List<CheckTimeline>> timelines() {
        return timelines.getOrDefault(progress.current(), Map.of());
    }

    /**
     * Returns the advice on the check that the screen explains, with its remedy if it is unlocked.
     */
    @Nullable AdviceEntry advice() {
        BoardResult result = result();
        CheckEntry explained = result == null ? null : BoardScreen.explained(result);
        if (result == null || explained == null) {
            return null;
        }
        LocalCourse local = LocalCourse.of(course.manifest(), course.home());
        TaskEntry task = local.unlocked(result.task());
        return result.verdict().advice(task, local.adviser(task)).stream()
                .filter(chosen -> chosen.checks().contains(explained.id()))
                .findFirst()
                .map(Adviser.Chosen::advice)
                .orElse(null);
    }

    int steps() {
        return steps;
    }

    /** Shows one more step of the hint, and returns whether there was one. */
    boolean hint() {
        AdviceEntry advice = advice();
        if (advice == null || steps >= steps(advice)) {
            return false;
        }
        steps++;
        return true;
    }

    /** Returns whether the hint has another step. */
    boolean hasHint() {
        AdviceEntry advice = advice();
        return advice != null && steps < steps(advice);
    }

    private static int steps(AdviceEntry advice) {
        return advice.remedy().isEmpty() ? HINT_STEPS : HINT_STEPS + 1;
    }

    /** Shows right answers. */
    void show(List<Answers.Answer> found) {
        answers = List.copyOf(found);
        show(Mode.ANSWER);
        marked = 0;
    }

    List<Answers.Answer> answers() {
        return answers;
    }

    /** Shows the next answer, or the one before. */
    void turn(int by) {
        marked = Math.floorMod(marked + by, Math.max(1, answers.size()));
        firstLine = 0;
    }
}
