package dev.simul.simulation.internal.patch;

import static dev.simul.simulation.internal.patch.CallSitePatch.instantiateSubclass;
import static dev.simul.simulation.internal.patch.CallSitePatch.replaceCalls;
import static dev.simul.simulation.internal.patch.CallSitePatch.replaceOr;
import static dev.simul.simulation.internal.patch.EntryPatch.callAtEntry;
import static dev.simul.simulation.internal.patch.EntryPatch.returnArgumentIf;
import static dev.simul.simulation.internal.patch.EntryPatch.returnIf;
import static dev.simul.simulation.internal.patch.EntryPatch.returnInSimulation;
import static dev.simul.simulation.internal.patch.ExitPatch.passResult;
import static java.util.Map.entry;

import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Map;

/** Patches for executors and fork-join pools. */
final class PoolPatches {
    private static final String TASK =
            "(Ljava/util/concurrent/ForkJoinTask;)Ljava/util/concurrent/ForkJoinTask;";
    private static final String NEXT = "()Ljava/util/concurrent/ForkJoinTask;";
    private static final String QUEUE = "(Ljava/util/concurrent/ForkJoinPool$WorkQueue;)V";
    private static final String WORKER =
            "(Ljava/util/concurrent/ForkJoinWorkerThread;Ljava/lang/Throwable;)V";
    private static final String DELAYED =
            "(Ljava/util/concurrent/DelayScheduler$ScheduledForkJoinTask;)"
                    + "Ljava/util/concurrent/DelayScheduler$ScheduledForkJoinTask;";
    private static final String REPEATED =
            "(Ljava/lang/Runnable;JJLjava/util/concurrent/TimeUnit;)"
                    + "Ljava/util/concurrent/ScheduledFuture;";

    private static final MethodPatch COMBINING =
            callAtEntry("onCompletion", "(Ljava/util/concurrent/CountedCompleter;)V", "onCombine");

    /** The patches for each class, in the order in which they are applied. */
    static final Map<String, List<MethodPatch>> ALL =
            Map.ofEntries(
                    entry(
                            "java/util/concurrent/ThreadPoolExecutor",
                            List.of(
                                    instantiateSubclass(
                                            "<init>",
                                            ClassDesc.of("java.util.HashSet"),
                                            ClassDesc.of("java.util.LinkedHashSet")),
                                    callAtEntry(
                                            "execute",
                                            "(Ljava/lang/Runnable;)V",
                                            "onExecutorUse",
                                            0),
                                    callAtEntry(
                                            "addWorker",
                                            "(Ljava/lang/Runnable;Z)Z",
                                            "onExecutorUse",
                                            0),
                                    callAtEntry(
                                            "execute", "(Ljava/lang/Runnable;)V", "onRelease", 1),
                                    passResult("getTask", "()Ljava/lang/Runnable;", "onAcquire"))),
                    entry(
                            "java/util/concurrent/ScheduledThreadPoolExecutor",
                            List.of(
                                    callAtEntry("delayedExecute", "", "onExecutorUse", 0),
                                    callAtEntry("delayedExecute", "", "onRelease", 1),
                                    callAtEntry("reExecutePeriodic", "", "onRelease", 1))),
                    entry(
                            "java/util/concurrent/ForkJoinPool",
                            List.of(
                                    returnArgumentIf(
                                            "poolSubmit",
                                            "(Z" + TASK.substring(1),
                                            "submitTask",
                                            2,
                                            0,
                                            2),
                                    returnArgumentIf(
                                            "externalSubmit", TASK, "submitExternally", 1, 0, 1),
                                    replaceOr("invokeAll", "deadline"),
                                    returnIf("registerWorker", QUEUE, "isInSimulation"),
                                    returnIf("runWorker", QUEUE, "runWorker"),
                                    returnIf("deregisterWorker", WORKER, "endWorker", 2),
                                    returnInSimulation(
                                            "getSurplusQueuedTaskCount", "()I", "surplusOfRunning"),
                                    returnInSimulation("getPoolSize", "()I", "poolSize", 0),
                                    returnInSimulation(
                                            "getRunningThreadCount", "()I", "runningWorkers", 0),
                                    returnInSimulation(
                                            "getActiveThreadCount", "()I", "activeWorkers", 0),
                                    returnInSimulation("getStealCount", "()J", "steals", 0),
                                    returnInSimulation(
                                            "getQueuedTaskCount", "()J", "queuedTasks", 0),
                                    returnInSimulation(
                                            "getQueuedSubmissionCount",
                                            "()I",
                                            "queuedSubmissions",
                                            0),
                                    returnInSimulation(
                                            "hasQueuedSubmissions",
                                            "()Z",
                                            "hasQueuedSubmissions",
                                            0),
                                    returnInSimulation(
                                            "pollSubmission", NEXT, "pollSubmissionOf", 0),
                                    returnInSimulation(
                                            "drainTasksTo",
                                            "(Ljava/util/Collection;)I",
                                            "drainTasks",
                                            0,
                                            1),
                                    returnInSimulation("isTerminating", "()Z", "isPoolStopping", 0),
                                    returnInSimulation(
                                            "toString", "()Ljava/lang/String;", "poolText", 0),
                                    returnArgumentIf(
                                            "scheduleDelayedTask",
                                            DELAYED,
                                            "scheduleTask",
                                            1,
                                            0,
                                            1),
                                    callAtEntry(
                                            "scheduleAtFixedRate", REPEATED, "refusePeriodicTask"),
                                    callAtEntry(
                                            "scheduleWithFixedDelay",
                                            REPEATED,
                                            "refusePeriodicTask"),
                                    returnIf(
                                            "awaitTermination",
                                            "(JLjava/util/concurrent/TimeUnit;)Z",
                                            "isBusyAfter",
                                            0,
                                            1,
                                            3),
                                    returnInSimulation(
                                            "awaitQuiescence",
                                            "(JLjava/util/concurrent/TimeUnit;)Z",
                                            "awaitQuiescence",
                                            0,
                                            1,
                                            3),
                                    returnInSimulation("isQuiescent", "()Z", "isQuiescent", 0),
                                    returnIf("isTerminated", "()Z", "isPoolBusy", 0),
                                    returnInSimulation("getParallelism", "()I", "parallelism", 0),
                                    callAtEntry("close", "()V", "onPoolClose", 0),
                                    callAtEntry(
                                            "shutdownNow",
                                            "()Ljava/util/List;",
                                            "onPoolShutdownNow",
                                            0),
                                    returnInSimulation(
                                            "getCommonPoolParallelism",
                                            "()I",
                                            "commonPoolParallelism"))),
                    entry(
                            "java/util/concurrent/CountedCompleter",
                            List.of(callAtEntry("tryComplete", "()V", "onCombine"))),
                    entry(
                            "java/util/stream/AbstractTask",
                            List.of(returnInSimulation("getLeafTarget", "()I", "leafTarget"))),
                    entry("java/util/stream/ReduceOps$ReduceTask", List.of(COMBINING)),
                    entry("java/util/stream/ForEachOps$ForEachOrderedTask", List.of(COMBINING)),
                    entry(
                            "java/util/concurrent/ForkJoinTask",
                            List.of(
                                    returnArgumentIf(
                                            "fork",
                                            "()Ljava/util/concurrent/ForkJoinTask;",
                                            "forkTask",
                                            0,
                                            0),
                                    returnIf("helpQuiesce", "()V", "helpQuiesce"),
                                    replaceOr("get", "deadline"),
                                    replaceOr("quietlyJoin", "deadline"),
                                    replaceOr("quietlyJoinUninterruptibly", "deadline"),
                                    returnInSimulation(
                                            "getPool",
                                            "()Ljava/util/concurrent/ForkJoinPool;",
                                            "poolOfRunning"),
                                    returnInSimulation("inForkJoinPool", "()Z", "isRunningInPool"),
                                    returnInSimulation(
                                            "getQueuedTaskCount", "()I", "queuedTasksOfRunning"),
                                    returnInSimulation("tryUnfork", "()Z", "unfork", 0),
                                    returnInSimulation("peekNextLocalTask", NEXT, "peekLocalTask"),
                                    returnInSimulation("pollNextLocalTask", NEXT, "pollLocalTask"),
                                    returnInSimulation("pollTask", NEXT, "pollTask"),
                                    returnInSimulation("pollSubmission", NEXT, "pollSubmission"))),
                    entry(
                            "java/util/concurrent/ForkJoinWorkerThread",
                            List.of(
                                    returnInSimulation("getPoolIndex", "()I", "workerIndex", 0),
                                    returnInSimulation(
                                            "getQueuedTaskCount",
                                            "()I",
                                            "queuedTasksOfWorker",
                                            0))),
                    entry(
                            "java/util/concurrent/Executors",
                            List.of(
                                    replaceCalls(
                                            "newWorkStealingPool",
                                            "java/lang/Runtime",
                                            "availableProcessors",
                                            "availableProcessors"))));

    private PoolPatches() {}
}
