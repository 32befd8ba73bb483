package dev.simul.simulation.internal.patch;

import static dev.simul.simulation.internal.patch.EntryPatch.callAtEntry;
import static dev.simul.simulation.internal.patch.ExitPatch.passResultAndObject;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * Patches for locks and semaphores that several threads can hold; the patches report the holders.
 */
final class LockPatches {
    private static final String STAMP = "(JLjava/util/concurrent/TimeUnit;)J";

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
                                            "unstampedUnlockWrite", "()V", "onLockRelease", 0))));

    private LockPatches() {}
}
