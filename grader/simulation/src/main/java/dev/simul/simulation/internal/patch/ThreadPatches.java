package dev.simul.simulation.internal.patch;

import static dev.simul.simulation.internal.patch.CallSitePatch.replaceStaticCalls;
import static dev.simul.simulation.internal.patch.EntryPatch.callAtEntry;
import static dev.simul.simulation.internal.patch.EntryPatch.delegateToShadow;
import static dev.simul.simulation.internal.patch.EntryPatch.returnIf;
import static dev.simul.simulation.internal.patch.EntryPatch.returnIfNonNull;
import static dev.simul.simulation.internal.patch.EntryPatch.returnInSimulation;
import static dev.simul.simulation.internal.patch.EntryPatch.substituteArgument;
import static dev.simul.simulation.internal.patch.ExitPatch.callAtReturn;
import static java.util.Map.entry;

import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Map;

/**
 * Patches that make platform threads run as virtual threads, and patches of {@code Object.wait}.
 */
final class ThreadPatches {
    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");

    /** The iteration order of a hash set of threads differs from JVM to JVM. */
    private static final MethodPatch THREADS =
            replaceStaticCalls(
                    "<init>",
                    "java/util/concurrent/ConcurrentHashMap",
                    "newKeySet",
                    "newThreadSet");

    /** The patches for each class, in the order in which they are applied. */
    static final Map<String, List<MethodPatch>> ALL =
            Map.ofEntries(
                    entry(
                            "java/lang/Thread",
                            List.of(
                                    returnIf("start", "()V", "startPlatformThread", 0),
                                    returnIf(
                                            "start",
                                            "(Ljdk/internal/vm/ThreadContainer;)V",
                                            "startInContainer",
                                            0,
                                            1),
                                    delegateToShadow(THREAD, "isAlive", "()Z"),
                                    delegateToShadow(THREAD, "interrupt", "()V"),
                                    delegateToShadow(THREAD, "isInterrupted", "()Z"),
                                    delegateToShadow(
                                            THREAD, "threadState", "()Ljava/lang/Thread$State;"),
                                    delegateToShadow(
                                            THREAD,
                                            "getStackTrace",
                                            "()[Ljava/lang/StackTraceElement;"),
                                    delegateToShadow(THREAD, "getName", "()Ljava/lang/String;"),
                                    delegateToShadow(THREAD, "setName", "(Ljava/lang/String;)V"),
                                    delegateToShadow(
                                            THREAD,
                                            "getContextClassLoader",
                                            "()Ljava/lang/ClassLoader;"),
                                    delegateToShadow(
                                            THREAD,
                                            "setContextClassLoader",
                                            "(Ljava/lang/ClassLoader;)V"),
                                    returnIfNonNull(
                                            "getThreadGroup",
                                            "()Ljava/lang/ThreadGroup;",
                                            "threadGroup",
                                            0),
                                    // The code of the last patch comes first in the method.
                                    returnIf("isDaemon", "()Z", "isFirstThread", 0),
                                    substituteArgument("isDaemon", "()Z", "originalOf", 0),
                                    substituteArgument("getPriority", "()I", "originalOf", 0),
                                    substituteArgument(
                                            "getUncaughtExceptionHandler",
                                            "()Ljava/lang/Thread$UncaughtExceptionHandler;",
                                            "originalOf",
                                            0),
                                    returnInSimulation(
                                            "getAllStackTraces",
                                            "()Ljava/util/Map;",
                                            "allStackTraces"),
                                    returnInSimulation(
                                            "getAllThreads",
                                            "()[Ljava/lang/Thread;",
                                            "platformThreads"),
                                    returnIf(
                                            "dispatchUncaughtException",
                                            "(Ljava/lang/Throwable;)V",
                                            "onUncaughtException",
                                            0,
                                            1))),
                    entry(
                            "java/util/concurrent/locks/LockSupport",
                            List.of(
                                    returnIf("park", "", "skipPark").forAnyCode().times(2),
                                    returnIf("parkNanos", "", "skipPark").forAnyCode().times(2),
                                    returnIf("parkUntil", "", "skipPark").forAnyCode().times(2),
                                    substituteArgument(
                                            "unpark", "(Ljava/lang/Thread;)V", "shadowToUnpark", 0),
                                    substituteArgument(
                                            "getBlocker",
                                            "(Ljava/lang/Thread;)Ljava/lang/Object;",
                                            "shadowOf",
                                            0))),
                    entry(
                            "java/util/concurrent/ThreadPerTaskExecutor",
                            List.of(
                                    substituteArgument(
                                            "taskComplete",
                                            "(Ljava/lang/Thread;)V",
                                            "originalOf",
                                            1),
                                    THREADS)),
                    // A thread that is left would keep its whole simulation in memory.
                    entry(
                            "jdk/internal/vm/ThreadContainers$RootContainer$TrackingRootContainer",
                            List.of(
                                    returnIf(
                                            "onStart", "(Ljava/lang/Thread;)V", "isInSimulation"))),
                    entry("jdk/internal/misc/ThreadFlock", List.of(THREADS)),
                    entry(
                            "java/lang/Object",
                            List.of(
                                    callAtEntry("wait", "(J)V", "onObjectWait", 0, 1),
                                    returnIf("wait", "(J)V", "skipWait", 0, 1).forAnyCode(),
                                    callAtReturn("wait", "(J)V", "onObjectWaitReturn"))));

    private ThreadPatches() {}
}
