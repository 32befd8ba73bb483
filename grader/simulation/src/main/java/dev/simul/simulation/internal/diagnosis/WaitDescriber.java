package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.StackFrames;
import dev.simul.simulation.WaitingThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.TimelineRecorder;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes in English the resources that threads wait for and hold. */
final class WaitDescriber {
    private final TimelineRecorder recorder;
    private final SignalHistory signals;
    private final ObjectNames names = new ObjectNames();
    private @Nullable PollingDetector polls;

    WaitDescriber(TimelineRecorder recorder, SignalHistory signals) {
        this.recorder = recorder;
        this.signals = signals;
    }

    /** Adds to each description how often the thread's own timer has woken it. */
    void withPolls() {
        polls = new PollingDetector(recorder.waits());
    }

    /** Names the locks that a thread holds, and then the resource that it waits for. */
    void addNames(List<HeldLock> held, @Nullable WaitEdge edge) {
        held.forEach(lock -> names.add(lock.lock()));
        Object resource = edge == null ? null : edge.namedResource();
        if (resource != null) {
            names.add(resource);
        }
    }

    WaitingThread describe(SimulatedThread thread, @Nullable WaitEdge edge, List<HeldLock> held) {
        return new WaitingThread(
                thread.id,
                recorder.name(thread),
                thread.activity(),
                edge == null ? null : words(thread, edge),
                edge == null || edge.namedResource() == null ? null : holders(edge),
                held.stream().map(lock -> words(lock.kind(), lock.lock())).toList(),
                note(thread, edge),
                StackFrames.withoutHooks(List.of(thread.thread.getStackTrace())));
    }

    private @Nullable String words(SimulatedThread thread, WaitEdge edge) {
        Object resource = edge.namedResource();
        if (resource != null) {
            return words(edge.kind(), resource);
        }
        return switch (edge.kind()) {
            case TERMINATION -> termination(edge.holders().getFirst(), thread);
            case RUNNING_TASK ->
                    "the result of a task that "
                            + recorder.name(edge.holders().getFirst())
                            + " runs";
            case QUEUED_TASK -> "the result of a queued task";
            case NOTIFICATION, MONITOR, LOCK, READ_LOCK, WRITE_LOCK, PERMIT, CALL ->
                    edge.call() == null ? null : edge.call().words();
        };
    }

    private String termination(SimulatedThread terminating, SimulatedThread thread) {
        return terminating == thread
                ? "itself to finish"
                : recorder.name(terminating) + " to finish";
    }

    private String words(WaitEdge.Kind kind, Object resource) {
        String part =
                switch (kind) {
                    case NOTIFICATION -> "a notification on ";
                    case MONITOR -> "the monitor of ";
                    case READ_LOCK -> "the read lock of ";
                    case WRITE_LOCK -> "the write lock of ";
                    case PERMIT -> "a permit of ";
                    case LOCK, TERMINATION, RUNNING_TASK, QUEUED_TASK, CALL -> "";
                };
        return part + names.name(resource);
    }

    private @Nullable String holders(WaitEdge edge) {
        return edge.holders().isEmpty()
                ? null
                : edge.holders().stream().map(this::holder).collect(Collectors.joining(" and "));
    }

    private String holder(SimulatedThread thread) {
        return recorder.name(thread)
                + (thread.hasTerminated() ? ", which terminated without releasing it" : "");
    }

    private @Nullable String note(SimulatedThread thread, @Nullable WaitEdge edge) {
        String note = edge == null ? null : note(edge);
        if (note != null) {
            return note;
        }
        boolean idle = edge != null && edge.isIdle();
        return polls == null || idle ? null : polls.words(thread.id);
    }

    private @Nullable String note(WaitEdge edge) {
        return switch (edge.kind()) {
            case NOTIFICATION, CALL ->
                    edge.resource() == null ? null : signals.lostWakeupNote(edge.resource());
            case QUEUED_TASK -> "the pool is starved if all its threads wait for queued tasks";
            case MONITOR, LOCK, READ_LOCK, WRITE_LOCK, PERMIT, TERMINATION, RUNNING_TASK -> null;
        };
    }
}
