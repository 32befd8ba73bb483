package dev.simul.simulation.internal.patch;

import dev.simul.simulation.internal.jdk.JdkFacts;
import dev.simul.simulation.internal.jdk.JdkFacts.Feature;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The classes of the JDK that read a clock or the current thread. */
final class ClockReaders {
    /**
     * The methods with which the JDK reads a clock or pauses the processor. Each is static and has
     * a hook of the same name and type.
     */
    static final List<ClockRedirect.Method> CLOCKS =
            List.of(
                    new ClockRedirect.Method("java/lang/Thread", "onSpinWait", "()V"),
                    new ClockRedirect.Method("java/lang/System", "nanoTime", "()J"),
                    new ClockRedirect.Method("java/lang/System", "currentTimeMillis", "()J"),
                    new ClockRedirect.Method(
                            "jdk/internal/misc/VM", "getNanoTimeAdjustment", "(J)J"));

    /** Classes that expose the current thread to a program, which expects a platform thread. */
    private static final Set<String> THREAD_READERS =
            Set.of(
                    "java/util/concurrent/ForkJoinTask$RunnableExecuteAction",
                    "java/util/concurrent/ThreadPoolExecutor");

    /** Compares the current thread with the thread that a structured scope has started. */
    static final String SUBTASK = "java/util/concurrent/StructuredTaskScopeImpl$SubtaskImpl";

    /** Classes that wait, time out or show the time, and therefore must read the virtual clock. */
    static final Set<String> CLOCK_READERS =
            Set.of(
                    "java/lang/Thread",
                    "java/lang/VirtualThread",
                    "java/net/HttpCookie",
                    "java/text/SimpleDateFormat",
                    "java/time/Clock",
                    "java/time/Clock$SystemClock",
                    "java/time/Clock$SystemInstantSource",
                    "java/util/Currency",
                    "java/util/Currency$CurrencyProperty",
                    "java/util/Currency$SpecialCaseEntry",
                    "java/util/Date",
                    "java/util/GregorianCalendar",
                    "java/util/JapaneseImperialCalendar",
                    "java/util/Random",
                    "java/util/Timer",
                    "java/util/TimerThread",
                    "java/util/concurrent/AbstractExecutorService",
                    "java/util/concurrent/CompletableFuture",
                    "java/util/concurrent/CompletableFuture$Signaller",
                    "java/util/concurrent/DelayScheduler",
                    "java/util/concurrent/Exchanger",
                    "java/util/concurrent/ForkJoinPool",
                    "java/util/concurrent/ForkJoinTask",
                    "java/util/concurrent/FutureTask",
                    "java/util/concurrent/LinkedTransferQueue$DualNode",
                    "java/util/concurrent/Phaser$QNode",
                    "java/util/concurrent/ScheduledThreadPoolExecutor",
                    "java/util/concurrent/ScheduledThreadPoolExecutor$ScheduledFutureTask",
                    "java/util/concurrent/SubmissionPublisher$BufferedSubscription",
                    "java/util/concurrent/ThreadPerTaskExecutor",
                    "java/util/concurrent/locks/AbstractQueuedLongSynchronizer",
                    "java/util/concurrent/locks/AbstractQueuedLongSynchronizer$ConditionObject",
                    "java/util/concurrent/locks/AbstractQueuedSynchronizer",
                    "java/util/concurrent/locks/AbstractQueuedSynchronizer$ConditionObject",
                    "java/util/concurrent/locks/LockSupport",
                    "java/util/concurrent/locks/StampedLock",
                    "java/util/zip/ZipOutputStream",
                    "jdk/internal/misc/ThreadFlock",
                    "sun/util/calendar/AbstractCalendar",
                    "sun/util/calendar/Gregorian",
                    "sun/util/calendar/JulianCalendar",
                    "sun/util/calendar/LocalGregorianCalendar",
                    "sun/util/calendar/ZoneInfo",
                    "sun/util/locale/provider/CalendarProviderImpl");

    private ClockReaders() {}

    /** Returns the classes in which a platform thread must be the current thread. */
    static Set<String> threadReaders(JdkFacts facts) {
        if (!facts.has(Feature.SUBTASK_THREAD_CHECK)) {
            return THREAD_READERS;
        }
        Set<String> all = new HashSet<>(THREAD_READERS);
        all.add(SUBTASK);
        return all;
    }
}
