package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.StackFrames;
import dev.simul.simulation.WaitingThread;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.ThreadRegistry;
import dev.simul.simulation.internal.thread.TimelineRecorder;
import dev.simul.simulation.internal.time.VirtualClock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates the diagnoses of one simulation, which explain why it stops and which threads are still
 * alive.
 */
public final class DiagnosisFactory {
    private final VirtualClock clock;
    private final RunningThread running;
    private final ThreadRegistry threads;
    private final TimelineRecorder recorder;
    private final LockHolders holders;
    private final SignalHistory signals;

    public DiagnosisFactory(
            VirtualClock clock,
            RunningThread running,
            ThreadRegistry threads,
            TimelineRecorder recorder,
            LockHolders holders,
            SignalHistory signals) {
        this.clock = clock;
        this.running = running;
        this.threads = threads;
        this.recorder = recorder;
        this.holders = holders;
        this.signals = signals;
    }

    /** Returns the current wait-for graph. */
    WaitForGraph waits() {
        return new WaitForGraph(threads, recorder, holders, signals);
    }

    public Diagnosis deadlock() {
        WaitForGraph waits = waits();
        List<WaitingThread> described = waits.describe();
        return new Diagnosis.Deadlock(clock.elapsed(), described, waits.cycle(described));
    }

    public Diagnosis horizonPassed(Duration reached) {
        WaitForGraph waits = waits().withPolls();
        List<WaitingThread> described = waits.describe();
        return new Diagnosis.HorizonPassed(reached, described, waits.cycle(described));
    }

    public Diagnosis busyWait(SimulatedThread thread, List<StackTraceElement> stack) {
        return new Diagnosis.BusyWait(
                clock.elapsed(), recorder.name(thread), StackFrames.withoutHooks(stack));
    }

    /** Returns the diagnosis for a thread that has used something that cannot be simulated. */
    public Diagnosis escape(Diagnosis.Escape.Kind kind, String what, SimulatedThread user) {
        List<StackTraceElement> stack =
                user == running.get() ? StackFrames.here() : List.of(user.thread.getStackTrace());
        return new Diagnosis.Escape(
                kind,
                what,
                recorder.name(user),
                StackFrames.first(stack, StackFrames::isOutsideJdk));
    }

    /**
     * Returns a diagnosis that lists the threads that are still alive.
     *
     * @param stopped whether the simulation was stopped early
     * @return the diagnosis, or null if all threads have terminated
     */
    public @Nullable Diagnosis leak(boolean stopped) {
        int left = threads.alive().size();
        if (left == 0) {
            return null;
        }
        // In a stopped simulation, some threads may still be able to run. Their stacks are read
        // here, because the JDK would resume a thread if its stack were read from outside.
        return new Diagnosis.Leak(
                stopped
                        ? waits().describe()
                        : new LazyThreadList(
                                Math.min(left, WaitForGraph.MOST_DESCRIBED),
                                () -> waits().describe()));
    }

    /** Returns the threads that do nothing but wait, time out and wait again. */
    public List<WaitingThread> polling() {
        PollingDetector polls = new PollingDetector(recorder.waits());
        return waits().withPolls().describe().stream()
                .filter(thread ->
                        thread.note() != null && thread.note().equals(polls.words(thread.id())))
                .toList();
    }
}
