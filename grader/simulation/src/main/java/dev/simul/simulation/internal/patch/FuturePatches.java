package dev.simul.simulation.internal.patch;

import static dev.simul.simulation.internal.patch.EntryPatch.callAtEntry;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * Patches for futures, which report completions and waits, and the happens-before order of both.
 */
final class FuturePatches {
    /** The patches for each class, in the order in which they are applied. */
    static final Map<String, List<MethodPatch>> ALL =
            Map.ofEntries(
                    entry(
                            "java/util/concurrent/FutureTask",
                            List.of(
                                    callAtEntry("run", "()V", "onAcquire", 0),
                                    callAtEntry("runAndReset", "()Z", "onAcquire", 0),
                                    callAtEntry("finishCompletion", "()V", "onRelease", 0),
                                    callAtEntry("isDone", "()Z", "onAcquire", 0),
                                    callAtEntry(
                                            "report", "(I)Ljava/lang/Object;", "onAcquire", 0))),
                    entry(
                            "java/util/concurrent/CompletableFuture",
                            List.of(
                                    callAtEntry("internalComplete", "", "onCompletion"),
                                    callAtEntry("completeNull", "", "onCompletion"),
                                    callAtEntry("completeValue", "", "onCompletion"),
                                    callAtEntry("completeThrowable", "", "onCompletion").times(2),
                                    callAtEntry("completeRelay", "", "onCompletion"),
                                    callAtEntry("waitingGet", "", "onFutureWait", 0),
                                    callAtEntry("timedGet", "", "onFutureWait", 0))),
                    entry(
                            "java/util/concurrent/CompletableFuture$AsyncSupply",
                            List.of(callAtEntry("run", "()V", "onFutureTask", 0))),
                    entry(
                            "java/util/concurrent/CompletableFuture$AsyncRun",
                            List.of(callAtEntry("run", "()V", "onFutureTask", 0))),
                    entry(
                            "java/util/concurrent/SubmissionPublisher$BufferedSubscription",
                            List.of(
                                    callAtEntry("offer", "(Ljava/lang/Object;Z)I", "onRelease", 0),
                                    callAtEntry("consume", "()V", "onAcquire", 0),
                                    callAtEntry("consumeNext", "", "onAcquire", 0),
                                    callAtEntry("weakCasCtl", "", "onRelease", 0))));

    private FuturePatches() {}
}
