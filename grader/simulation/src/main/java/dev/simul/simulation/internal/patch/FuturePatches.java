package dev.simul.simulation.internal.patch;

import static dev.simul.simulation.internal.patch.EntryPatch.callAtEntry;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * Patches for futures, which report completions and waits, and the happens-before order of both.
 */
final class FuturePatches {
    /** The thread that runs a stage of two futures has completed at most one of them. */
    private static final List<MethodPatch> OF_TWO =
            List.of(callAtEntry("tryFire", "", "onStageOfTwo", 0));

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
                                    callAtEntry("internalComplete", "", "onCompletion", 0),
                                    callAtEntry("completeNull", "", "onCompletion", 0),
                                    callAtEntry("completeValue", "", "onCompletion", 0),
                                    callAtEntry("completeThrowable", "", "onCompletion", 0)
                                            .times(2),
                                    callAtEntry("completeRelay", "", "onCompletion", 0),
                                    callAtEntry("postComplete", "", "onAcquire", 0),
                                    callAtEntry("postFire", "", "onAcquire", 0).times(2),
                                    callAtEntry("toCompletableFuture", "", "onAcquire", 0),
                                    callAtEntry("waitingGet", "", "onFutureWait", 0),
                                    callAtEntry("timedGet", "", "onFutureWait", 0))),
                    entry("java/util/concurrent/CompletableFuture$BiApply", OF_TWO),
                    entry("java/util/concurrent/CompletableFuture$BiAccept", OF_TWO),
                    entry("java/util/concurrent/CompletableFuture$BiRun", OF_TWO),
                    entry("java/util/concurrent/CompletableFuture$BiRelay", OF_TWO),
                    entry("java/util/concurrent/CompletableFuture$OrApply", OF_TWO),
                    entry("java/util/concurrent/CompletableFuture$OrAccept", OF_TWO),
                    entry("java/util/concurrent/CompletableFuture$OrRun", OF_TWO),
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
