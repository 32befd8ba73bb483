package dev.simul.simulation.internal.patch;

import static dev.simul.simulation.internal.patch.CallSitePatch.replaceCalls;
import static dev.simul.simulation.internal.patch.EntryPatch.callAtEntry;
import static dev.simul.simulation.internal.patch.EntryPatch.returnArgumentIf;
import static dev.simul.simulation.internal.patch.EntryPatch.returnIf;
import static dev.simul.simulation.internal.patch.EntryPatch.returnTrueIf;
import static dev.simul.simulation.internal.patch.EntryPatch.substituteArgument;
import static dev.simul.simulation.internal.patch.ExitPatch.passResultAndObject;
import static dev.simul.simulation.internal.patch.ExitPatch.replaceResult;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * Patches for locks and semaphores. They report who holds those that several threads can hold, and
 * show platform threads rather than their shadows.
 */
final class LockPatches {
    private static final String THREAD = "()Ljava/lang/Thread;";
    private static final String THREADS = "()Ljava/util/Collection;";
    private static final String STAMP = "(JLjava/util/concurrent/TimeUnit;)J";

    /** The threads that a condition of a lock shows, and its waits that end without a reason. */
    private static final List<MethodPatch> OF_CONDITION =
            List.of(
                    replaceResult("getWaitingThreads", THREADS, "originalsOf"),
                    returnIf("await", "()V", "skipAwait", 0).forAnyCode(),
                    returnIf("awaitUninterruptibly", "()V", "skipAwaitUninterruptibly", 0)
                            .forAnyCode(),
                    returnArgumentIf("awaitNanos", "(J)J", "skipTimedAwait", 1, 0).forAnyCode(),
                    returnTrueIf(
                                    "await",
                                    "(JLjava/util/concurrent/TimeUnit;)Z",
                                    "skipTimedAwait",
                                    0)
                            .forAnyCode(),
                    returnTrueIf("awaitUntil", "(Ljava/util/Date;)Z", "skipTimedAwait", 0)
                            .forAnyCode());

    /** The threads that a lock shows. */
    private static final List<MethodPatch> OF_LOCK =
            List.of(replaceResult("getOwner", THREAD, "originalOrSame"));

    /** The patches for each class, in the order in which they are applied. */
    static final Map<String, List<MethodPatch>> ALL =
            Map.ofEntries(
                    entry(
                            "java/util/concurrent/Semaphore$Sync",
                            List.of(
                                    passResultAndObject(
                                            "nonfairTryAcquireShared", "(I)I", "onPermitAcquire"),
                                    callAtEntry("tryReleaseShared", "(I)Z", "onLockRelease", 0))),
                    entry(
                            "java/util/concurrent/Semaphore$FairSync",
                            List.of(
                                    passResultAndObject(
                                            "tryAcquireShared", "(I)I", "onPermitAcquire"))),
                    entry(
                            "java/util/concurrent/locks/ReentrantReadWriteLock$Sync",
                            List.of(
                                    passResultAndObject(
                                            "tryAcquireShared", "(J)J", "onSharedAcquire"),
                                    passResultAndObject("tryReadLock", "()Z", "onTryAcquire"),
                                    callAtEntry("tryReleaseShared", "(J)Z", "onLockRelease", 0))),
                    entry(
                            "java/util/concurrent/locks/StampedLock",
                            List.of(
                                    passResultAndObject("readLock", "()J", "onStampedAcquire"),
                                    passResultAndObject(
                                            "readLockInterruptibly", "()J", "onStampedAcquire"),
                                    passResultAndObject("tryReadLock", "()J", "onStampedAcquire"),
                                    passResultAndObject("tryReadLock", STAMP, "onStampedAcquire"),
                                    passResultAndObject("writeLock", "()J", "onStampedAcquire"),
                                    passResultAndObject(
                                            "writeLockInterruptibly", "()J", "onStampedAcquire"),
                                    passResultAndObject("tryWriteLock", "()J", "onStampedAcquire"),
                                    passResultAndObject("tryWriteLock", STAMP, "onStampedAcquire"),
                                    callAtEntry("unlock", "(J)V", "onLockRelease", 0),
                                    callAtEntry("unlockRead", "(J)V", "onLockRelease", 0),
                                    callAtEntry("unlockWrite", "(J)V", "onLockRelease", 0),
                                    callAtEntry("unstampedUnlockRead", "()V", "onLockRelease", 0),
                                    callAtEntry(
                                            "unstampedUnlockWrite", "()V", "onLockRelease", 0))),
                    entry("java/util/concurrent/locks/ReentrantLock", OF_LOCK),
                    entry("java/util/concurrent/locks/ReentrantReadWriteLock", OF_LOCK),
                    entry(
                            "java/util/concurrent/locks/AbstractQueuedSynchronizer",
                            ofSynchronizer(
                                    "java/util/concurrent/locks/AbstractQueuedSynchronizer",
                                    "firstQueuedThread")),
                    entry(
                            "java/util/concurrent/locks/AbstractQueuedLongSynchronizer",
                            ofSynchronizer(
                                    "java/util/concurrent/locks/AbstractQueuedLongSynchronizer",
                                    "firstQueuedThreadOfLong")),
                    entry(
                            "java/util/concurrent/locks/AbstractQueuedSynchronizer$ConditionObject",
                            OF_CONDITION),
                    entry(
                            "java/util/concurrent/locks/AbstractQueuedLongSynchronizer$ConditionObject",
                            OF_CONDITION));

    /** Returns the patches for the threads that a synchronizer shows or is asked about. */
    private static List<MethodPatch> ofSynchronizer(String type, String firstQueued) {
        return List.of(
                substituteArgument("isQueued", "(Ljava/lang/Thread;)Z", "shadowOf", 1),
                replaceCalls("hasQueuedPredecessors", type, "getFirstQueuedThread", firstQueued),
                replaceResult("getFirstQueuedThread", THREAD, "originalOrSame"),
                replaceResult("getQueuedThreads", THREADS, "originalsOf"),
                replaceResult("getExclusiveQueuedThreads", THREADS, "originalsOf"),
                replaceResult("getSharedQueuedThreads", THREADS, "originalsOf"));
    }

    private LockPatches() {}
}
