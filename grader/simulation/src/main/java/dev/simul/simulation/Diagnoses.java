package dev.simul.simulation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the diagnoses of one simulation: why it stops, and what it leaves. */
final class Diagnoses {
    private final Engine engine;
    private final Recorder recorder;

    Diagnoses(Engine engine, Recorder recorder) {
        this.engine = engine;
        this.recorder = recorder;
    }

    Waits waits() {
        return Waits.of(engine.threads().alive(), engine.machine(), recorder);
    }

    Diagnosis deadlock() {
        Waits waits = waits();
        List<WaitingThread> threads = waits.describe();
        return new Diagnosis.Deadlock(engine.clock().at(), threads, waits.cycle(threads));
    }

    Diagnosis horizonPassed(Duration reached) {
        Waits waits = waits().withPolls();
        List<WaitingThread> threads = waits.describe();
        return new Diagnosis.HorizonPassed(reached, threads, waits.cycle(threads));
    }

    Diagnosis busyWait(SimulatedThread thread, List<StackTraceElement> stack) {
        return new Diagnosis.BusyWait(
                engine.clock().at(), recorder.name(thread), Frames.withoutHooks(stack));
    }

    /** Says what a thread has used that cannot be simulated, and where. */
    Diagnosis escape(String what, SimulatedThread user) {
        List<StackTraceElement> stack =
                user == engine.current() ? Frames.here() : List.of(user.thread.getStackTrace());
        return new Diagnosis.Escape(
                what, recorder.name(user), Frames.first(stack, Frames::isOutsideJdk));
    }

    /** Says which threads are left, or returns null where none is. */
    @Nullable Diagnosis leak() {
        int left = engine.threads().alive().size();
        if (left == 0) {
            return null;
        }
        // Where the simulation was stopped, some could have gone on: their stacks are read here,
        // for the JDK sends a thread off whose stack is read outside.
        return new Diagnosis.Leak(
                engine.stop().isGiven()
                        ? waits().describe()
                        : new LeftThreads(
                                Math.min(left, Waits.MOST_DESCRIBED), () -> waits().describe()));
    }

    /** Returns the threads that only wait, time out and wait again. */
    List<WaitingThread> polling() {
        return waits().withPolls().describe().stream()
                .filter(thread -> thread.note() != null)
                .toList();
    }
}
