package dev.simul.grader.loop;

import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.loop.board.BoardRunner;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs the checks of boards one after another, in a thread of its own. */
final class BoardQueue implements AutoCloseable {
    private final Supplier<BoardRunner> starting;
    private final Consumer<LoopEvent> events;
    private final SequencedSet<Work> waiting = new LinkedHashSet<>();
    private final Thread thread;

    /** A board to check, or a solved board whose timelines to record. */
    private record Work(String taskId, boolean isDrawing) {}

    /**
     * Starts the thread.
     *
     * @param starting starts the child JVMs, which takes a moment
     * @param events gets what happens
     */
    BoardQueue(Supplier<BoardRunner> starting, Consumer<LoopEvent> events) {
        this.starting = starting;
        this.events = events;
        this.thread = Thread.ofPlatform().daemon().name("boards").start(this::run);
    }

    /** Checks a board before the boards that already wait. */
    void first(String taskId) {
        addFirst(new Work(taskId, false));
    }

    /** Records the timelines of a solved board before the boards that wait are checked. */
    void draw(String taskId) {
        addFirst(new Work(taskId, true));
    }

    private synchronized void addFirst(Work work) {
        waiting.remove(work);
        waiting.addFirst(work);
        notifyAll();
    }

    /** Checks a board after the boards that already wait. */
    synchronized void last(String taskId) {
        waiting.add(new Work(taskId, false));
        notifyAll();
    }

    private synchronized Work next() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        return waiting.removeFirst();
    }

    private void run() {
        try (BoardRunner runner = starting.get()) {
            while (true) {
                work(runner, next());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            events.accept(new LoopEvent.Broken("", String.valueOf(failure.getMessage())));
        }
    }

    private void work(BoardRunner runner, Work work) {
        String id = work.taskId();
        try {
            if (work.isDrawing()) {
                events.accept(new LoopEvent.Drawn(id, runner.hash(id), runner.timelines(id)));
            } else {
                events.accept(new LoopEvent.Started(id));
                events.accept(new LoopEvent.Finished(runner.run(id)));
            }
        } catch (BrokenCourseException broken) {
            events.accept(new LoopEvent.Broken(id, String.valueOf(broken.getMessage())));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
