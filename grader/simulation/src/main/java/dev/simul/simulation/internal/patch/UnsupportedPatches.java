package dev.simul.simulation.internal.patch;

import static dev.simul.simulation.internal.patch.EntryPatch.callAtEntry;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * Patches that refuse operations that cannot be simulated, with a message that says what to use
 * instead.
 */
final class UnsupportedPatches {
    /** The patches for each class, in the order in which they are applied. */
    static final Map<String, List<MethodPatch>> ALL =
            Map.ofEntries(
                    entry(
                            "java/util/Timer",
                            List.of(
                                    callAtEntry(
                                            "sched",
                                            "(Ljava/util/TimerTask;JJ)V",
                                            "onTimerUse",
                                            0))),
                    entry(
                            "sun/nio/ch/Net",
                            List.of(
                                    callAtEntry("socket", "", "refuseSocket").times(2),
                                    callAtEntry("serverSocket", "", "refuseSocket").times(2))),
                    entry(
                            "sun/nio/ch/UnixDomainSockets",
                            List.of(
                                    callAtEntry(
                                            "socket",
                                            "()Ljava/io/FileDescriptor;",
                                            "refuseSocket"))),
                    entry(
                            "sun/nio/ch/Poller",
                            List.of(
                                    callAtEntry(
                                            "poll",
                                            "(IIJLjava/util/function/BooleanSupplier;)V",
                                            "refuseSocketWait"))),
                    entry(
                            "sun/nio/ch/SelectorImpl",
                            List.of(
                                    callAtEntry("<init>", "", "refuseSelector"),
                                    callAtEntry("lockAndDoSelect", "", "refuseSelector"))),
                    entry(
                            "sun/nio/ch/AsynchronousChannelGroupImpl",
                            List.of(callAtEntry("awaitTermination", "", "refuseSocket"))),
                    entry("sun/nio/ch/PipeImpl", List.of(callAtEntry("<init>", "", "refusePipe"))),
                    entry(
                            "sun/nio/ch/AsynchronousFileChannelImpl",
                            List.of(
                                    callAtEntry("read", "", "refuseAsynchronousFile").times(2),
                                    callAtEntry("write", "", "refuseAsynchronousFile").times(2),
                                    callAtEntry("lock", "", "refuseAsynchronousFile").times(2))),
                    entry(
                            "sun/nio/ch/FileChannelImpl",
                            List.of(
                                    callAtEntry(
                                            "lock",
                                            "(JJZ)Ljava/nio/channels/FileLock;",
                                            "refuseFileLock"))),
                    entry(
                            "sun/nio/fs/AbstractWatchService",
                            List.of(
                                    callAtEntry("<init>", "", "refuseWatchService"),
                                    callAtEntry("poll", "", "refuseWatchService").times(2),
                                    callAtEntry("take", "", "refuseWatchService"))),
                    entry(
                            "sun/nio/fs/AbstractPoller",
                            List.of(callAtEntry("register", "", "refuseWatchService"))),
                    entry(
                            "jdk/internal/net/http/HttpClientImpl",
                            List.of(
                                    callAtEntry("awaitTermination", "", "refuseHttp"),
                                    callAtEntry("create", "", "refuseHttp"),
                                    callAtEntry("send", "", "refuseHttp"),
                                    callAtEntry("sendAsync", "", "refuseHttp").times(3))),
                    entry(
                            "java/io/FileInputStream",
                            List.of(callAtEntry("read", "", "refuseSystemIn", 0).times(3))),
                    entry(
                            "java/lang/ref/Cleaner",
                            List.of(callAtEntry("create", "", "refuseCleaner").times(2))),
                    entry(
                            "java/lang/ref/ReferenceQueue",
                            List.of(callAtEntry("remove", "", "refuseReferenceQueue").times(2))),
                    entry(
                            "java/lang/Module",
                            List.of(callAtEntry("ensureNativeAccess", "", "refuseNativeCode", 0))),
                    entry(
                            "java/lang/ApplicationShutdownHooks",
                            List.of(callAtEntry("add", "", "refuseShutdownHook", 0))),
                    entry(
                            "jdk/internal/misc/Signal",
                            List.of(
                                    callAtEntry("handle", "", "refuseSignal"),
                                    callAtEntry("raise", "", "refuseSignal"))),
                    entry(
                            "sun/management/NotificationEmitterSupport",
                            List.of(callAtEntry("addNotificationListener", "", "refuseListener"))),
                    entry(
                            "java/lang/ProcessBuilder",
                            List.of(
                                    // Both start and startPipeline call this method.
                                    callAtEntry(
                                            "start",
                                            "([Ljava/lang/ProcessBuilder$Redirect;)Ljava/lang/Process;",
                                            "refuseProcess"))),
                    entry(
                            "java/lang/ProcessImpl",
                            List.of(callAtEntry("waitFor", "", "refuseProcessWait").times(2))),
                    entry(
                            "java/lang/ProcessHandleImpl",
                            List.of(callAtEntry("completion", "", "refuseProcessWait"))));

    private UnsupportedPatches() {}
}
