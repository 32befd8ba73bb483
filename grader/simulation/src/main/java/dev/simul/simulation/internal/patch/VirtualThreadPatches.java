package dev.simul.simulation.internal.patch;

import static dev.simul.simulation.internal.patch.CallSitePatch.filterStore;
import static dev.simul.simulation.internal.patch.EntryPatch.callAtEntry;
import static dev.simul.simulation.internal.patch.EntryPatch.returnIf;
import static dev.simul.simulation.internal.patch.EntryPatch.returnIfNonNull;
import static dev.simul.simulation.internal.patch.ExitPatch.callAtExit;

import dev.simul.simulation.internal.jdk.JdkFacts;
import dev.simul.simulation.internal.jdk.JdkFacts.Feature;
import dev.simul.simulation.internal.jdk.JdkNames;
import dev.simul.simulation.internal.jdk.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Patches of virtual threads: how they start, park, sleep, terminate and are observed. */
final class VirtualThreadPatches {
    private VirtualThreadPatches() {}

    /** Returns the patches of each class, in the order in which they are applied. */
    static Map<String, List<MethodPatch>> of(JdkFacts facts) {
        List<MethodPatch> patches = new ArrayList<>();
        patches.add(filterStore("<init>", "runContinuation", "registerThread"));
        patches.add(callAtEntry("parkOnCarrierThread", "(ZJ)V", "onPinnedPark", 1));
        patches.add(
                callAtEntry("start", "(Ljdk/internal/vm/ThreadContainer;)V", "onVirtualStart", 0));
        patches.add(callAtEntry("interrupt", "()V", "onInterrupt", 0));
        patches.add(returnIf("sleepNanos", "(J)V", "sleep", 1));
        patches.add(returnIf("parkNanos", "(J)V", "parkNanos", 1));
        patches.add(returnIfNonNull("threadState", "()Ljava/lang/Thread$State;", "threadState", 0));
        patches.add(callAtEntry("compareAndSetOnWaitingList", "(ZZ)Z", "onUnblockBegin"));
        patches.add(callAtExit("unblock", "()V", "onUnblockEnd"));
        patches.add(returnIf("unpark", "(Z)V", "onUnpark", 0));
        patches.add(callAtExit("run", "(Ljava/lang/Runnable;)V", "onTermination"));
        if (facts.has(Feature.STACK_READ_BY_SUSPENSION)) {
            patches.add(
                    returnIfNonNull(
                            Member.READ_STACK.memberName(),
                            Member.READ_STACK.descriptor(),
                            "stackTrace",
                            0));
        }
        if (facts.has(Feature.STEPS_AS_POOL_TASKS)) {
            patches.add(
                    returnIf(
                            Member.SUBMIT_STEP.memberName(),
                            Member.SUBMIT_STEP.descriptor(),
                            "submitStep",
                            1,
                            2));
        }
        return Map.of(JdkNames.VIRTUAL_THREAD_INTERNAL, List.copyOf(patches));
    }
}
