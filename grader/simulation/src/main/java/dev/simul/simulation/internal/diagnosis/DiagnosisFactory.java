package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.StackFrames;
import dev.simul.simulation.WaitingThread;
import dev.simul.simulation.internal.loop.SimulationLoop;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.TimelineRecorder;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the diagnoses of one simulation: why it stops, and what it leaves. */
public final class DiagnosisFactory {
    private final SimulationLoop engine;
    private final TimelineRecorder recorder;

    public DiagnosisFactory(SimulationLoop engine, TimelineRecorder recorder) {
        this.engine = engine;
        this.recorder = recorder;
    }

    WaitForGraph waits() {
        return WaitForGraph.of(engine.threads().alive(), engine.machine(), recorder);
    }

    public Diagnosis deadlock() {
        WaitForGraph waits = waits();
        List<WaitingThread> threads = waits.describe();
        return new Diagnosis.Deadlock(engine.clock().elapsed(), threads, waits.cycle(threads));
    }

    public Diagnosis horizonPassed(Duration reached) {
        WaitForGraph waits = waits().withPolls();
        List<WaitingThread> threads = waits.describe();
        return new Diagnosis.HorizonPassed(reached, threads, waits.cycle(threads));
    }

    public Diagnosis busyWait(SimulatedThread thread, List<StackTraceElement> stack) {
        return new Diagnosis.BusyWait(
                engine.clock().elapsed(), recorder.name(thread), StackFrames.withoutHooks(stack));
    }

    /** Says what a thread has used that cannot be simulated, and where. */
    public Diagnosis escape(Diagnosis.Escape.Kind kind, String what, SimulatedThread user) {
        List<StackTraceElement> stack =
                user == engine.current()
                        ? StackFrames.here()
                        : List.of(user.thread.getStackTrace());
        return new Diagnosis.Escape(
                kind,
                what,
                recorder.name(user),
                StackFrames.first(stack, StackFrames::isOutsideJdk));
    }

    /** Says which threads are left, or returns null where none is. */
    public @Nullable Diagnosis leak() {
        int left = engine.threads().alive().size();
        if (left == 0) {
            return null;
        }
        // Where the simulation was stopped, some could have gone on: their stacks are read here,
        // for the JDK sends a thread off whose stack is read outside.
        return new Diagnosis.Leak(
                engine.stop().isRaised()
                        ? waits().describe()
                        : new LazyThreadList(
                                Math.min(left, WaitForGraph.MOST_DESCRIBED),
                                () -> waits().describe()));
    }

    /** Returns the threads that only wait, time out and wait again. */
    public List<WaitingThread> polling() {
        return waits().withPolls().describe().stream()
                .filter(thread -> thread.note() != null)
                .toList();
    }
}
