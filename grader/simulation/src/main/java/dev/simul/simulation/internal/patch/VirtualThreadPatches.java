package dev.simul.simulation.internal.patch;

import static dev.simul.simulation.internal.patch.CallSitePatch.filterStore;
import static dev.simul.simulation.internal.patch.CallSitePatch.skipCalls;
import static dev.simul.simulation.internal.patch.CallSitePatch.wrapCalls;
import static dev.simul.simulation.internal.patch.EntryPatch.callAtEntry;
import static dev.simul.simulation.internal.patch.EntryPatch.returnIf;
import static dev.simul.simulation.internal.patch.EntryPatch.returnIfNonNull;
import static dev.simul.simulation.internal.patch.EntryPatch.returnWhen;
import static dev.simul.simulation.internal.patch.ExitPatch.callAtExit;
import static dev.simul.simulation.internal.patch.ExitPatch.callMethodAtExit;
import static java.util.Map.entry;

import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Map;

/** Patches for virtual threads, which change how the threads run, park, sleep and are observed. */
final class VirtualThreadPatches {
    private static final ClassDesc VIRTUAL_THREAD = ClassDesc.of("java.lang.VirtualThread");

    /** The patches for each class, in the order in which they are applied. */
    static final Map<String, List<MethodPatch>> ALL =
            Map.ofEntries(
                    entry(
                            "java/lang/VirtualThread",
                            List.of(
                                    filterStore("<init>", "runContinuation", "registerThread"),
                                    callAtEntry("parkOnCarrierThread", "(ZJ)V", "onPinnedPark", 1),
                                    callAtEntry(
                                            "start",
                                            "(Ljdk/internal/vm/ThreadContainer;)V",
                                            "onVirtualStart",
                                            0),
                                    callAtEntry("interrupt", "()V", "onInterrupt", 0),
                                    returnIf("sleepNanos", "(J)V", "sleep", 1),
                                    returnIf("parkNanos", "(J)V", "parkNanos", 1),
                                    returnIfNonNull(
                                            "threadState",
                                            "()Ljava/lang/Thread$State;",
                                            "threadState",
                                            0),
                                    returnIfNonNull(
                                            "asyncGetStackTrace",
                                            "()[Ljava/lang/StackTraceElement;",
                                            "stackTrace",
                                            0),
                                    callAtEntry(
                                            "compareAndSetOnWaitingList",
                                            "(ZZ)Z",
                                            "onUnblockBegin"),
                                    callAtExit("unblock", "()V", "onUnblockEnd"),
                                    returnIf("runContinuation", "()V", "runContinuation", 0),
                                    skipCalls(
                                            "yieldContinuation",
                                            "notifyJvmtiMount",
                                            "endTransition"),
                                    skipCalls(
                                            "yieldContinuation",
                                            "notifyJvmtiUnmount",
                                            "beginTransition"),
                                    returnWhen(
                                            "usesFastYield",
                                            "yieldContinuation",
                                            "()Z",
                                            "yieldContinuation"),
                                    skipCalls("unmount", "notifyJvmtiUnmount", "endTransition"),
                                    returnIf("park", "()V", "onPark", 0),
                                    returnIf("unpark", "(Z)V", "onUnpark", 0),
                                    callMethodAtExit(
                                            "run",
                                            "(Ljava/lang/Runnable;)V",
                                            "onTermination",
                                            VIRTUAL_THREAD,
                                            "notifyJvmtiMount"))),
                    entry(
                            "jdk/internal/vm/ThreadSnapshot",
                            List.of(wrapCalls("of", "create", "beforeSnapshot", "afterSnapshot"))));

    private VirtualThreadPatches() {}
}
