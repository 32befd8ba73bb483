package dev.simul.simulation.internal.hook;

import dev.simul.simulation.Diagnosis.Escape;
import dev.simul.simulation.internal.jdk25.Jdk25;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where woven code calls: each method has a twin of the same name and type in a class of java.base,
 * made by {@link HookBridgeGenerator}. Called outside a simulation, each does what the JDK would
 * have done.
 */
public final class Hooks {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private static final String OUTSIDE = "called outside a simulation";

    private static final String NETWORK = "a network connection: use a fake of it that sleeps";

    /** What is wrong with reading what somebody types, and what to do. */
    public static final String SYSTEM_IN =
            "System.in: read from a stream of your own, or set one with System.setIn";

    private static final AtomicInteger UNBLOCKING = new AtomicInteger();
    private static volatile @Nullable Thread unblocker;

    private Hooks() {}

    private static @Nullable RuntimeDelegate here() {
        return JavaBase.currentCarrier() instanceof Carrier carrier ? carrier.host : null;
    }

    private static RuntimeDelegate host() {
        RuntimeDelegate host = here();
        if (host == null) {
            throw new IllegalStateException(OUTSIDE);
        }
        return host;
    }

    /** Returns the simulation the calling thread is part of, or null where it is part of none. */
    public static @Nullable RuntimeDelegate current() {
        return here();
    }

    /** Tells whether the calling thread is part of a simulation. */
    public static boolean inside() {
        return here() != null;
    }

    /** Returns how many threads the JVM is just now handing back after a wait for a monitor. */
    public static int unblocking() {
        return UNBLOCKING.get();
    }

    /**
     * Returns the JVM's own thread that hands back threads after a wait for a monitor, if known.
     */
    public static boolean isUnblocker(Thread thread) {
        return thread == unblocker;
    }

    // Time

    /** Stands in for {@code System.nanoTime}. */
    public static long nanoTime() {
        RuntimeDelegate host = here();
        return host == null ? System.nanoTime() : host.nanoTime();
    }

    /** Stands in for {@code System.currentTimeMillis}. */
    public static long currentTimeMillis() {
        RuntimeDelegate host = here();
        return host == null
                ? System.currentTimeMillis()
                : Math.floorDiv(host.wallNanos(), 1_000_000L);
    }

    /** Stands in for {@code VM.getNanoTimeAdjustment}: nanoseconds since an instant in seconds. */
    public static long getNanoTimeAdjustment(long offsetInSeconds) {
        RuntimeDelegate host = here();
        return host == null
                ? JavaBase.nanoTimeAdjustment(offsetInSeconds)
                : host.wallNanos() - offsetInSeconds * NANOS_PER_SECOND;
    }

    /**
     * Stands in for {@code Thread.onSpinWait}: on one processor nothing changes while a thread
     * spins.
     */
    public static void onSpinWait() {
        if (here() == null) {
            Thread.onSpinWait();
        }
    }

    // Threads

    /** Stands in for {@code Thread.currentThread}: a platform thread is itself, not its shadow. */
    public static Thread currentThread() {
        Thread current = Thread.currentThread();
        Thread original = current.isVirtual() ? original(current) : null;
        return original == null ? current : original;
    }

    /** Stands in for the JVM's list of platform threads. */
    public static Thread[] platformThreads() {
        return host().platformThreads();
    }

    /** Follows the making of a virtual thread; returns what it hands its scheduler. */
    public static Runnable created(Runnable step, Thread thread) {
        RuntimeDelegate host = here();
        return host == null ? step : host.created(thread);
    }

    /** Follows an exception nobody caught. */
    public static void uncaught(Thread thread, Throwable failure) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.uncaught(thread, failure);
        }
    }

    /** Stands before a sleep; true where the thread has slept. */
    public static boolean sleep(long nanos) throws InterruptedException {
        RuntimeDelegate host = here();
        return host != null && host.sleep(nanos);
    }

    /** Stands before a park for a time; true where the thread was parked. */
    public static boolean parkFor(long nanos) {
        RuntimeDelegate host = here();
        return host != null && host.park(nanos);
    }

    /** Stands before the state of a virtual thread; null where the JDK knows it. */
    public static Thread.@Nullable State stateOf(Thread thread) {
        RuntimeDelegate host = here();
        return host == null ? null : host.stateOf(thread);
    }

    /**
     * Stands before the reading of another virtual thread's stack; null where the JDK can do it. It
     * would hand a thread that can run to its scheduler once more.
     */
    public static StackTraceElement @Nullable [] stackOf(Thread thread) {
        return stepOf(thread) == null ? null : Jdk25.stackOf(thread);
    }

    /** Stands before {@code Thread.start}; true where the thread was started here. */
    public static boolean start(Thread thread) {
        if (thread.isVirtual()) {
            return false;
        }
        RuntimeDelegate host = here();
        return host != null && host.startPlatform(thread, null);
    }

    /** Stands before {@code Thread.start} within a container of threads of the JDK. */
    public static boolean startIn(Thread thread, Object container) {
        if (thread.isVirtual()) {
            return false;
        }
        RuntimeDelegate host = here();
        return host != null && host.startPlatform(thread, container);
    }

    /** Stands before the interrupt of a virtual thread. */
    public static void interrupts(Thread thread) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.interrupts(thread);
        }
    }

    /** Stands before the start of a virtual thread. */
    public static void startVirtual(Thread thread) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.startVirtual(thread);
        }
    }

    /** Returns the platform thread a virtual one stands in for, or null where it is itself. */
    public static @Nullable Thread original(@Nullable Thread thread) {
        RuntimeDelegate host = here();
        return host == null || thread == null ? null : host.originalOf(thread);
    }

    /** Returns the virtual thread to ask instead of a platform one, or null to ask itself. */
    public static @Nullable Thread shadow(@Nullable Thread thread) {
        if (thread == null || thread.isVirtual() || thread instanceof Carrier) {
            return null;
        }
        RuntimeDelegate host = here();
        return host == null ? null : host.shadowOf(thread);
    }

    /** Stands before a park that would block the carrier. */
    public static void pinned(boolean timed) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.pinned(timed);
        }
    }

    /** Stands before {@code Object.wait}. */
    public static void waitBegins(Object monitor) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.waiting(monitor);
        }
    }

    /** Stands where {@code Object.wait} returns. */
    public static void waitEnds() {
        RuntimeDelegate host = here();
        if (host != null) {
            host.waiting(null);
        }
    }

    /** Marks that the JVM begins to hand back a thread that waited for a monitor. */
    public static void unblockBegins() {
        unblocker = Thread.currentThread();
        UNBLOCKING.incrementAndGet();
    }

    /** Marks that the thread was handed back. */
    public static void unblockEnds() {
        UNBLOCKING.decrementAndGet();
    }

    // Mounts and unmounts the JVM is told of

    /** Stands where the JVM is told that a thread was mounted, after it had yielded. */
    public static boolean mountedUntold() {
        return JavaBase.currentCarrier() instanceof Carrier carrier && carrier.transitions.end();
    }

    /** Stands where the JVM is told that a thread is being unmounted, because it yields. */
    public static boolean unmountsUntold() {
        return JavaBase.currentCarrier() instanceof Carrier carrier && carrier.transitions.begin();
    }

    /** Stands where the JVM is told that a thread was unmounted. */
    public static boolean unmountedUntold() {
        return JavaBase.currentCarrier() instanceof Carrier carrier && carrier.transitions.end();
    }

    /** Stands before the end of a thread; true inside a simulation. */
    public static boolean ends() {
        if (!(JavaBase.currentCarrier() instanceof Carrier carrier)) {
            return false;
        }
        carrier.transitions.awaitObservers();
        return true;
    }

    // Continuations

    /** Tells whether a thread that yields is stopped here, without what the JDK does besides. */
    public static boolean stopsHere() {
        return JavaBase.currentCarrier() instanceof Carrier carrier
                && carrier.transitions.usesFastYield();
    }

    /** Stands before a turn of a thread; true where it had it here. */
    public static boolean goesOn(Thread thread) {
        return JavaBase.currentCarrier() instanceof Carrier carrier
                && carrier.transitions.goesOn(thread);
    }

    /** Stands in for a yield of a thread that is stopped here; false where it cannot be. */
    public static boolean yields() {
        if (!(JavaBase.currentCarrier() instanceof Carrier carrier)) {
            throw new IllegalStateException(OUTSIDE);
        }
        return carrier.transitions.stop();
    }

    /** Stands before the parking of a thread; true where it was parked here, or need not be. */
    public static boolean parks(Thread thread) {
        return JavaBase.currentCarrier() instanceof Carrier carrier
                && carrier.transitions.park(thread);
    }

    /** Stands before the unparking of a virtual thread; true where its simulation sees to it. */
    public static boolean unparks(Thread thread) {
        ContinuationTask step = stepOf(thread);
        return step != null && step.unpark();
    }

    // Looks at threads from outside

    /** Stands before a look at a thread by the JVM. */
    public static void observes(Thread thread) {
        Carrier carrier = otherCarrierOf(thread);
        if (carrier != null) {
            carrier.transitions.pause();
        }
    }

    /** Follows such a look. */
    public static void observed(Thread thread) {
        Carrier carrier = otherCarrierOf(thread);
        if (carrier != null) {
            carrier.transitions.resume();
        }
    }

    private static @Nullable Carrier otherCarrierOf(Thread thread) {
        ContinuationTask step = stepOf(thread);
        return step != null
                        && step.carrier() instanceof Carrier carrier
                        && carrier != JavaBase.currentCarrier()
                ? carrier
                : null;
    }

    /** Returns the step of a thread of any simulation; null where it is of none. */
    private static @Nullable ContinuationTask stepOf(Thread thread) {
        return thread.isVirtual()
                        && Jdk25.isFound()
                        && Jdk25.stepOf(thread) instanceof ContinuationTask simulated
                ? simulated
                : null;
    }

    // Who has what, and who waits for it

    /**
     * Follows a try to get a permit of a semaphore, which is left or, where it failed, negative.
     */
    public static void permits(int left, Object semaphore) {
        tried(left >= 0, semaphore);
    }

    /** Follows a try to share a lock, which failed where the number is negative. */
    public static void shares(long number, Object lock) {
        tried(number >= 0, lock);
    }

    /** Follows a try to get a stamp of a lock, which failed where it is 0. */
    public static void stamped(long stamp, Object lock) {
        tried(stamp != 0, lock);
    }

    /** Follows a try to get a lock. */
    public static void tried(boolean got, Object lock) {
        RuntimeDelegate host = got ? here() : null;
        if (host != null) {
            host.takes(lock);
        }
    }

    /** Stands before the giving back of what others may take then. */
    public static void givesBack(Object lock) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.givesBack(lock);
        }
    }

    /** Stands before a wait for a CompletableFuture. */
    public static void awaits(Object future) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.awaits(future);
        }
    }

    /** Stands before a task that will complete a CompletableFuture. */
    public static void computes(Object task) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.computes(task);
        }
    }

    /** Stands before a call of {@code notify} or {@code signal}, or of those that wake all. */
    public static void signals(@Nullable Object target, int site) {
        RuntimeDelegate host = here();
        if (host != null && target != null) {
            host.signals(target, site);
        }
    }

    // Pools

    /** Stands before {@code ForkJoinPool.poolSubmit}; true where the task was taken. */
    public static boolean submit(ForkJoinPool pool, ForkJoinTask<?> task) {
        RuntimeDelegate host = here();
        return host != null && host.submit(pool, task);
    }

    /** Stands before {@code ForkJoinTask.fork}; true where the task was taken. */
    public static boolean fork(ForkJoinTask<?> task) {
        RuntimeDelegate host = here();
        if (host == null) {
            return false;
        }
        host.fork(task);
        return true;
    }

    /** Stands before {@code ForkJoinPool.scheduleDelayedTask}; true where the task was taken. */
    public static boolean delay(ForkJoinPool pool, ForkJoinTask<?> task) {
        RuntimeDelegate host = here();
        return host != null && host.delay(pool, task);
    }

    /** Stands before {@code ForkJoinPool.awaitTermination}; true where the time is over. */
    public static boolean stillBusy(ForkJoinPool pool, long timeout, TimeUnit unit)
            throws InterruptedException {
        RuntimeDelegate host = here();
        return host != null && !host.awaitIdle(pool, unit.toNanos(timeout));
    }

    /** Stands in for {@code ForkJoinPool.awaitQuiescence}. */
    public static boolean awaitQuiescence(ForkJoinPool pool, long timeout, TimeUnit unit) {
        RuntimeDelegate host = host();
        try {
            return host.awaitIdle(pool, unit.toNanos(timeout));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !host.isBusy(pool);
        }
    }

    /** Stands in for {@code ForkJoinPool.isQuiescent}. */
    public static boolean isQuiescent(ForkJoinPool pool) {
        return !host().isBusy(pool);
    }

    /** Stands before {@code ForkJoinPool.isTerminated}; true where tasks of it still run. */
    public static boolean isBusy(ForkJoinPool pool) {
        RuntimeDelegate host = here();
        return host != null && host.isBusy(pool);
    }

    /** Stands in for {@code ForkJoinPool.getParallelism}. */
    public static int parallelism(ForkJoinPool pool) {
        return host().parallelism(pool);
    }

    /** Stands in for {@code AbstractTask.getLeafTarget}, which asks what class the thread has. */
    public static int leafTarget() {
        return host().leafTarget();
    }

    /** Stands before {@code ForkJoinPool.close}. */
    public static void closing(ForkJoinPool pool) {
        RuntimeDelegate host = here();
        if (host != null && pool != ForkJoinPool.commonPool()) {
            pool.shutdown();
            try {
                host.awaitIdle(pool, Long.MAX_VALUE);
            } catch (InterruptedException interrupted) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stands before {@code ForkJoinPool.shutdownNow}. */
    public static void shutdownNow(ForkJoinPool pool) {
        RuntimeDelegate host = here();
        if (host != null && pool != ForkJoinPool.commonPool()) {
            host.shutdownNow(pool);
        }
    }

    /**
     * Stands in for the sets that executors and scopes keep their threads in: an order of hash
     * codes would be another in each JVM. Who dumps threads looks in from outside meanwhile.
     */
    public static Set<Thread> threads() {
        return here() == null
                ? ConcurrentHashMap.newKeySet()
                : new ConcurrentSkipListSet<>(Comparator.comparingLong(Thread::threadId));
    }

    /** Stands behind the JVM's own number by which the order of unchanging collections begins. */
    public static long salt(long own) {
        return here() == null ? own : 0;
    }

    /** Stands behind whether the order of unchanging collections is reversed in this JVM. */
    public static boolean isReversed(boolean own) {
        return here() == null && own;
    }

    // Chance and machine

    /** Stands in for the counters that random generators take their seeds from. */
    public static long getAndAdd(AtomicLong counter, long delta) {
        RuntimeDelegate host = here();
        return host == null ? counter.getAndAdd(delta) : host.nextRandom();
    }

    /** Stands in for the counter that threads take the seeds of ThreadLocalRandom from. */
    public static long threadSeed(AtomicLong counter, long delta) {
        RuntimeDelegate host = here();
        return host == null ? counter.getAndAdd(delta) : host.threadSeed();
    }

    /** Stands in for the counter that threads take their probes from. */
    public static int threadProbe(AtomicInteger counter, int delta) {
        RuntimeDelegate host = here();
        return host == null ? counter.addAndGet(delta) : (int) host.threadSeed();
    }

    /** Stands in for the thread's id, which ThreadLocalRandom mixes into every number. */
    public static long threadId(Thread thread) {
        RuntimeDelegate host = here();
        return host == null ? thread.threadId() : host.threadNumber();
    }

    /** Stands in for {@code Collections.shuffle}, which keeps one generator for the whole JVM. */
    public static void shuffle(List<?> list) {
        Collections.shuffle(list, new Random(host().nextRandom()));
    }

    /** Stands in for {@code Random.seedUniquifier}. */
    public static long seed() {
        return host().nextRandom();
    }

    /** Stands in for {@code Math.random}: evenly distributed in [0, 1). */
    public static double random() {
        return (host().nextRandom() >>> 11) * 0x1.0p-53;
    }

    /** Stands in for {@code SecureRandom.nextBytes}. */
    public static void randomBytes(byte[] bytes) {
        RuntimeDelegate host = host();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (host.nextRandom() >>> 56);
        }
    }

    /** Stands in for {@code Runtime.availableProcessors}. */
    public static int availableProcessors(Runtime runtime) {
        RuntimeDelegate host = here();
        return host == null ? runtime.availableProcessors() : host.processors();
    }

    /** Stands in for the parallelism of the common pool. */
    public static int processors() {
        return host().processors();
    }

    // What cannot be simulated

    /** Stands before a task is given to an executor. */
    public static void uses(ThreadPoolExecutor pool) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.uses(pool);
        }
    }

    /** Stands before a task is given to a timer. */
    public static void usesTimer(Timer timer) {
        RuntimeDelegate host = here();
        if (host != null && host.shadowOf(Jdk25.threadOf(timer)) == null) {
            host.refuse(
                    Escape.Kind.EXECUTOR, "a Timer made outside the simulation: make it inside");
        }
    }

    /** Stands before the making of a socket. */
    public static void socket() {
        refuse(Escape.Kind.NETWORK, NETWORK);
    }

    /** Stands before a wait for a socket, whose lock the thread has. */
    public static void socketWait() {
        RuntimeDelegate host = here();
        if (host != null) {
            host.refuseByThrowing(Escape.Kind.NETWORK, NETWORK);
        }
    }

    /** Stands before the making of an HTTP client, and before its requests. */
    public static void http() {
        refuse(Escape.Kind.NETWORK, "an HttpClient: use a fake of it that sleeps");
    }

    /** Stands before the making of a selector, and before its waits. */
    public static void selector() {
        refuse(Escape.Kind.NETWORK, "a Selector: use a BlockingQueue of events");
    }

    /** Stands before the making of a pipe of the operating system. */
    public static void pipe() {
        refuse(
                Escape.Kind.PIPE,
                "a java.nio.channels.Pipe: use a BlockingQueue or a PipedInputStream");
    }

    /** Stands before the start of a process. */
    public static void process() {
        refuse(Escape.Kind.PROCESS, "another process: use a fake of it that sleeps");
    }

    /** Stands before a wait for the end of a process. */
    public static void processEnd() {
        refuse(Escape.Kind.PROCESS, "a wait for another process: use a fake of it that sleeps");
    }

    /** Stands before the reading of a file, which may be what somebody types. */
    public static void reads(FileInputStream in) throws IOException {
        RuntimeDelegate host = here();
        if (host != null && in.getFD() == FileDescriptor.in) {
            host.refuseByThrowing(Escape.Kind.INPUT, SYSTEM_IN);
        }
    }

    /** Stands before the wait for a lock of a file. */
    public static void fileLock() {
        refuse(Escape.Kind.FILE, "FileChannel.lock, which waits for other programs: use tryLock");
    }

    /** Stands before the use of a file that tells later. */
    public static void asynchronousFile() {
        refuse(
                Escape.Kind.FILE,
                "an AsynchronousFileChannel: use a FileChannel on a thread of its own");
    }

    /** Stands before the watching of a folder. */
    public static void watch() {
        refuse(Escape.Kind.FILE, "a WatchService: use a BlockingQueue of events");
    }

    /** Stands before a wait for the garbage collector. */
    public static void collector() {
        refuse(
                Escape.Kind.GARBAGE_COLLECTION,
                "ReferenceQueue.remove, which waits for the garbage collector: use poll");
    }

    /** Stands before repeated tasks of a fork-join pool. */
    public static void periodic() {
        refuse(
                Escape.Kind.EXECUTOR,
                "a repeated task of a ForkJoinPool: use Executors.newScheduledThreadPool, which can"
                        + " be simulated");
    }

    /** Stands before {@code ForkJoinTask.helpQuiesce}. */
    public static void helpQuiesce() {
        refuse(
                Escape.Kind.EXECUTOR,
                "ForkJoinTask.helpQuiesce: join the tasks, or use ForkJoinPool.awaitQuiescence");
    }

    /** Stands in for {@code System.exit}. */
    public static void exit(int status) {
        refuse(Escape.Kind.EXIT, "System.exit: code in a simulation may not end the JVM");
        System.exit(status);
    }

    /** Stands in for {@code Runtime.exit} and {@code Runtime.halt}. */
    public static void halt(Runtime runtime, int status) {
        refuse(Escape.Kind.EXIT, "Runtime.exit or halt: code in a simulation may not end the JVM");
        runtime.halt(status);
    }

    private static void refuse(Escape.Kind kind, String what) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.refuse(kind, what);
        }
    }

    /** Counts a turn of a loop, or a call, in code under test. */
    public static void edge() {
        RuntimeDelegate host = here();
        if (host != null) {
            host.edge();
        }
    }

    // Accesses of code under test

    /** Stands before an access to a field; its object is null where the field is static. */
    public static void access(@Nullable Object target, int site) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.access(target, site);
        }
    }

    /** Stands before an access to an element of an array. */
    public static void element(@Nullable Object array, int index, int site) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.element(array, index, site);
        }
    }

    /** Stands before a call of the JDK; its object is null where the method is static. */
    public static void call(@Nullable Object receiver, int site) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.call(receiver, site);
        }
    }

    /** Stands before a call of the JDK that looks into, or changes, what it is given. */
    public static void passes(@Nullable Object argument, int site) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.passes(argument, site);
        }
    }

    /** Follows the return of such a call. */
    public static void returned(@Nullable Object result, @Nullable Object receiver, int site) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.returned(result, receiver, site);
        }
    }

    /** Stands before a monitor. */
    public static void point(@Nullable Object monitor, int site) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.point(monitor, site);
        }
    }

    /** Follows the entering of a monitor. */
    public static void entered(@Nullable Object monitor) {
        acquires(monitor);
    }

    /** Stands before the leaving of a monitor. */
    public static void exiting(@Nullable Object monitor) {
        releases(monitor);
    }

    /** Stands before a wait for a signal, which leaves the monitor and enters it again. */
    public static void waiting(@Nullable Object monitor) {
        RuntimeDelegate host = here();
        if (host != null && monitor != null) {
            host.waits(monitor, true);
        }
    }

    /** Follows the return from such a wait. */
    public static void waited(@Nullable Object monitor) {
        RuntimeDelegate host = here();
        if (host != null && monitor != null) {
            host.waits(monitor, false);
        }
    }

    /** Marks the beginning, or the end, of a class's initialiser. */
    public static void initialises(boolean begins) {
        RuntimeDelegate host = here();
        if (host != null) {
            host.initialises(begins);
        }
    }

    /** Marks that the thread sees what others did before they released the object. */
    public static void acquires(@Nullable Object object) {
        RuntimeDelegate host = here();
        if (host != null && object != null) {
            host.acquires(object);
        }
    }

    /** Marks that what the thread did can be seen by those who acquire the object later. */
    public static void releases(@Nullable Object object) {
        RuntimeDelegate host = here();
        if (host != null && object != null) {
            host.releases(object);
        }
    }

    /** Stands before the completion of a CompletableFuture. */
    public static void completes() {
        RuntimeDelegate host = here();
        if (host != null) {
            host.completes();
        }
    }

    /** Stands before the putting together of what tasks of a fork-join pool have done. */
    public static void combines() {
        RuntimeDelegate host = here();
        if (host != null) {
            host.combines();
        }
    }
}
