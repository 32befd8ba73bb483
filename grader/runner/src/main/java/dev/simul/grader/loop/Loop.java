package dev.simul.grader.loop;

import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.loop.board.BoardResult;
import dev.simul.grader.loop.board.BoardRunner;
import dev.simul.grader.loop.board.Stubs;
import dev.simul.grader.loop.progress.BoardState;
import dev.simul.grader.loop.progress.ProgressFile;
import dev.simul.grader.loop.screen.Style;
import dev.simul.grader.loop.terminal.Frame;
import dev.simul.grader.loop.terminal.Key;
import dev.simul.grader.loop.terminal.LoopTerminal;
import dev.simul.grader.loop.watch.SourceWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The student's loop. One thread handles all events; others wait for keys and for changes of files,
 * and run checks.
 */
public final class Loop {
    private final LoopState state;
    private final LoopScreens screens;
    private final LoopTerminal terminal;
    private final ProgressFile file;
    private final Stubs stubs;
    private final Editor editor;
    private final boolean usesEvents;
    private final Supplier<BoardRunner> runner;
    private final BlockingQueue<LoopEvent> events = new LinkedBlockingQueue<>();

    /** Allows the next key to be read: an editor that uses the terminal must get its own keys. */
    private final Semaphore keys = new Semaphore(1);

    private boolean isDone;

    /**
     * Creates a loop.
     *
     * @param course the course that the student works on
     * @param pool starts the child JVMs in which the checks run
     * @param terminal the terminal
     * @param environment the environment variables; SIMUL_WATCH=poll turns the events of the file
     *     system off
     */
    public Loop(
            Course course,
            Supplier<GraderPool> pool,
            LoopTerminal terminal,
            Map<String, String> environment) {
        Path home = course.home();
        this.file = new ProgressFile(home.resolve(".simul"));
        this.state = new LoopState(course, file.read());
        this.screens = new LoopScreens(state);
        this.terminal = terminal;
        this.stubs = new Stubs(home, Clock.system(ZoneId.systemDefault()));
        this.editor = new Editor(environment, System.getProperty("os.name", ""));
        this.usesEvents = !environment.getOrDefault("SIMUL_WATCH", "").equals("poll");
        this.runner = () -> new BoardRunner(course, pool.get());
    }

    /**
     * Runs the loop until the student quits.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void run() throws InterruptedException {
        try (SourceWatch watch =
                        new SourceWatch(state.home().resolve("tasks"), state.ids(), usesEvents);
                BoardQueue queue = new BoardQueue(runner, events::add)) {
            terminal.enter(
                    new LoopTerminal.Events() {
                        @Override
                        public void redraw() {
                            events.add(new LoopEvent.Redraw());
                        }

                        @Override
                        public void quit() {
                            events.add(new LoopEvent.Pressed(Key.QUIT));
                        }
                    });
            begin(watch, queue);
            while (!isDone) {
                show();
                handle(events.take(), watch, queue);
            }
        }
    }

    private void begin(SourceWatch watch, BoardQueue queue) {
        watch.setCurrent(state.current().id());
        queue.first(state.current().id());
        Thread.ofPlatform().daemon().name("keys").start(this::readKeys);
        Thread.ofPlatform().daemon().name("files").start(() -> watch(watch));
        state.ids().stream()
                .filter(id -> state.progress().of(id).isEmpty())
                .filter(id -> !stubs.isUntouched(state.task(id)))
                .forEach(queue::last);
    }

    private void readKeys() {
        try {
            while (true) {
                keys.acquire();
                events.add(new LoopEvent.Pressed(terminal.read()));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(SourceWatch watch) {
        try {
            while (true) {
                events.add(new LoopEvent.Saved(watch.await()));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void show() {
        if (events.isEmpty()) {
            terminal.show(frame());
        }
    }

    private Frame frame() {
        return screens.frame(new Style(terminal.palette(), terminal.width()));
    }

    private void handle(LoopEvent event, SourceWatch watch, BoardQueue queue)
            throws InterruptedException {
        switch (event) {
            case LoopEvent.Pressed(Key key) -> {
                press(key, queue);
                keys.release();
            }
            case LoopEvent.Saved(Set<String> ids) -> save(ids, queue);
            case LoopEvent.Started(String id) -> state.start(id);
            case LoopEvent.Finished(BoardResult result) -> {
                state.finish(result);
                keep();
                if (result.state() == BoardState.PASSED
                        && result.task().id().equals(state.current().id())) {
                    queue.draw(result.task().id());
                }
            }
            case LoopEvent.Drawn drawn ->
                    state.draw(drawn.taskId(), drawn.hash(), drawn.timelines());
            case LoopEvent.Broken(String id, String why) -> {
                state.start("");
                state.say((id.isEmpty() ? "" : "board " + id + ": ") + why);
            }
            case LoopEvent.Redraw() -> {}
        }
        watch.setCurrent(state.current().id());
    }

    private void save(Set<String> ids, BoardQueue queue) {
        String current = state.current().id();
        for (String id : ids) {
            if (!id.equals(current)) {
                queue.first(id);
            }
        }
        if (ids.contains(current)) {
            queue.first(current);
        } else if (state.mode() == LoopState.Mode.BOARD && ids.size() == 1) {
            // The student has opened another board in the editor.
            choose(ids.iterator().next(), queue);
        }
    }

    private void choose(String id, BoardQueue queue) {
        state.choose(id);
        keep();
        queue.first(id);
    }

    private void press(Key key, BoardQueue queue) throws InterruptedException {
        state.say("");
        if (key == Key.QUIT) {
            isDone = true;
            return;
        }
        switch (state.mode()) {
            case BOARD -> pressOnBoard(key, queue);
            case LIST -> pressInList(key, queue);
            case RESET -> {
                state.show(LoopState.Mode.BOARD);
                if (key == Key.YES) {
                    reset();
                }
            }
            case ANSWER -> pressOnAnswer(key);
            case HELP -> back(key);
        }
    }

    private void pressOnBoard(Key key, BoardQueue queue) {
        switch (key) {
            case HINT -> hint();
            case NEXT ->
                    state.next()
                            .ifPresentOrElse(
                                    id -> choose(id, queue),
                                    () -> state.say("There is no other board to solve."));
            case PREVIOUS -> choose(state.previous(), queue);
            case LIST -> state.show(LoopState.Mode.LIST);
            case ALL -> all(queue);
            case RESET -> state.show(LoopState.Mode.RESET);
            case EDIT -> state.say(editor.open(fileToEdit(), terminal));
            case SOLUTIONS -> solutions();
            case HELP -> state.show(LoopState.Mode.HELP);
            case ENTER -> {
                if (terminal.isScreen()) {
                    queue.first(state.current().id());
                }
            }
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> scroll(key);
            case BACK, YES, OTHER, QUIT -> {}
        }
    }

    private void pressInList(Key key, BoardQueue queue) {
        switch (key) {
            case ENTER -> choose(state.ids().get(state.marked()), queue);
            case ALL -> all(queue);
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> scroll(key);
            default -> back(key);
        }
    }

    private void pressOnAnswer(Key key) {
        switch (key) {
            case NEXT -> state.turn(1);
            case PREVIOUS -> state.turn(-1);
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> scroll(key);
            default -> back(key);
        }
    }

    private void back(Key key) {
        if (key != Key.OTHER) {
            state.show(LoopState.Mode.BOARD);
        }
    }

    private void scroll(Key key) {
        Frame frame = frame();
        int room = terminal.room(frame);
        int last = Math.max(0, frame.body().size() - room);
        switch (key) {
            case UP -> state.move(-1, last);
            case DOWN -> state.move(1, last);
            case PAGE_UP -> state.move(-room, last);
            default -> state.move(room, last);
        }
    }

    private void hint() {
        BoardResult result = state.result();
        if (state.hint() || result == null) {
            return;
        }
        state.say(
                switch (result.state()) {
                    case PASSED -> "This board is solved.";
                    case NOT_STARTED -> "The README of this board says what to do.";
                    case STARTED ->
                            state.steps() > 0
                                    ? "There are no more steps."
                                    : "There is no hint for this: compare what was expected with"
                                            + " what your code did.";
                });
    }

    private void all(BoardQueue queue) {
        state.ids().forEach(queue::last);
        state.show(LoopState.Mode.LIST);
    }

    private void solutions() {
        BoardResult result = state.result();
        if (result == null || result.state() != BoardState.PASSED) {
            state.say("Right answers are shown when the board is solved.");
            return;
        }
        var answers = screens.answers();
        if (answers.isEmpty()) {
            state.say("Your instructor has not published the right answers yet.");
        } else {
            state.show(answers);
        }
    }

    private Path fileToEdit() {
        TaskEntry task = state.current();
        return state.home()
                .resolve("tasks")
                .resolve(task.id())
                .resolve("src/main/java")
                .resolve(task.packageName().replace('.', '/'))
                .resolve(task.files().getFirst());
    }

    private void reset() throws InterruptedException {
        try {
            switch (stubs.restore(state.current())) {
                case Stubs.Outcome.Restored(Path backup) ->
                        state.say("The stub is restored. Your files are in '" + backup + "'.");
                case Stubs.Outcome.Refused(String why) -> state.say(why);
            }
        } catch (IOException failure) {
            state.say("Nothing could be restored: " + failure.getMessage());
        }
    }

    /** Keeps the progress. If that fails, the loop still works, and says why. */
    private void keep() {
        try {
            file.write(state.progress());
        } catch (IOException failure) {
            state.say("Your progress cannot be kept: " + failure.getMessage());
        }
    }
}
