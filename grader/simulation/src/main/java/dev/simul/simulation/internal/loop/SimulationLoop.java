package dev.simul.simulation.internal.loop;

import dev.simul.simulation.BitMixer;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Settings;
import dev.simul.simulation.StackFrames;
import dev.simul.simulation.internal.diagnosis.DiagnosisFactory;
import dev.simul.simulation.internal.diagnosis.LockContention;
import dev.simul.simulation.internal.jdk.VirtualThreadState;
import dev.simul.simulation.internal.race.AccessMonitor;
import dev.simul.simulation.internal.schedule.Scheduler;
import dev.simul.simulation.internal.step.StepRecorder;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.TimelineRecorder;
import dev.simul.simulation.internal.thread.WaitSite;
import dev.simul.simulation.internal.time.Timer;
import dev.simul.simulation.internal.time.VirtualClock;
import dev.simul.simulation.timeline.Activity;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs one virtual thread at a time, and advances the clock when no thread can run.
 *
 * <p>Threads that wait for a monitor are unblocked by a thread of the JVM, at some later time and
 * in no fixed order. Therefore, before each step the loop waits until all unblocked threads have
 * arrived, and makes them runnable in order of their ids. As a result, the order of all steps
 * depends only on the schedule.
 */
public final class SimulationLoop {
    /**
     * The number of loop iterations after which a thread yields, if busy waits take time: 1 ns for
     * each iteration.
     */
    private static final long ITERATIONS_PER_TICK = 1_000;

    /**
     * The number of yields at one virtual time after which a thread is considered to be spinning.
     */
    private static final int MOST_YIELDS = 100_000;

    /** The number of yields after which time passes, if busy waits take time. */
    private static final int YIELDS_PER_TICK = 1_000;

    private static final long NANOS_PER_YIELD = 1_000;

    /** How often the carrier checks, in real time, whether a class has been initialized. */
    private static final long CLASS_POLL_NANOS = 100_000;

    /** The number of waits of all threads that fit into memory, at 12 bytes each. */
    private static final long MOST_WAITS = 5_000_000;

    private final Settings settings;
    private final long horizon;
    private final long maxIterations;
    private final VirtualClock clock;
    private final RootTask<?> body;
    private final Scheduler scheduler;
    private final RunningThread running;
    private final UnblockedQueue unblocked;
    private final Unblocker unblocker;
    private final SettleQueue settling;
    private final ExternalLocks externalLocks;
    private final ExternalWakeups externalWakeups;
    private final StopSignal stop;
    private final TimelineRecorder recorder;
    private final LockContention contention;
    private final DiagnosisFactory diagnoses;
    private final @Nullable AccessMonitor accesses;
    private final @Nullable StepRecorder steps;

    private long trace;
    private long iterations;

    public SimulationLoop(Settings settings, SimulationAssembly<?> parts) {
        this.settings = settings;
        this.horizon = settings.horizon().toNanos();
        this.maxIterations =
                settings.timedBusyWaits() ? ITERATIONS_PER_TICK : settings.maxIterations();
        this.clock = parts.clock;
        this.body = parts.body;
        this.scheduler = parts.scheduler;
        this.running = parts.running;
        this.unblocked = parts.unblocked;
        this.unblocker = parts.unblocker;
        this.settling = parts.settling;
        this.externalLocks = parts.externalLocks;
        this.externalWakeups = parts.externalWakeups;
        this.stop = parts.stop;
        this.recorder = parts.recorder;
        this.contention = parts.contention;
        this.diagnoses = parts.diagnoses;
        this.accesses = parts.accesses;
        this.steps = parts.steps;
    }

    /** Runs the simulation until it ends or is stopped; called on the carrier. */
    public void run() {
        while (!stop.isRaised()) {
            if (!unblocked.isQuiet()) {
                unblocked.takeAll().forEach(unblocker::makeRunnable);
            }
            if (externalWakeups.isPending()) {
                externalWakeups.drain();
            }
            SimulatedThread next = scheduler.poll();
            if (next != null) {
                // Not in a separate method, which would add a frame below each step.
                beforeStep(next);
                next.run();
                afterStep(next);
            } else if (!settling.releaseNext() && (body.isDone() || !advanceClock())) {
                return;
            }
        }
    }

    private void beforeStep(SimulatedThread thread) {
        trace = BitMixer.mix(trace ^ clock.now() * 0x9E3779B97F4A7C15L + thread.id);
        iterations = 0;
        if (thread.compensated && thread.pool != null) {
            thread.compensated = false;
            thread.pool.endCompensation();
        }
        recorder.nextSequenceNumber();
        if (thread.onMonitor) {
            thread.onMonitor = false;
            unblocked.onDispatch(thread);
        }
        thread.onDispatch(clock.now(), recorder.waits());
        running.thread = thread;
        if (accesses != null) {
            accesses.onDispatch(thread);
        }
        if (steps != null) {
            steps.onDispatch(thread);
        }
    }

    private void afterStep(SimulatedThread thread) {
        running.thread = null;
        switch (VirtualThreadState.phaseOf(thread.thread)) {
            case TERMINATED -> terminate(thread);
            case PARKED -> park(thread);
            case WAITING -> {
                awaitClass(thread);
                blockOnMonitor(thread, Activity.WAIT);
            }
            case BLOCKED -> blockOnMonitor(thread, Activity.BLOCKED);
            case YIELDED -> {
                if (!thread.preempted) {
                    onYield(thread);
                } else if (steps != null) {
                    steps.onPreemption(thread);
                }
            }
            case RUNNABLE -> {}
        }
    }

    private void onYield(SimulatedThread thread) {
        if (thread.spun) {
            thread.spun = false;
            passTime(ITERATIONS_PER_TICK);
            return;
        }
        int yields = thread.onYield(clock.now());
        if (settings.timedBusyWaits()) {
            if (yields >= YIELDS_PER_TICK) {
                passTime(YIELDS_PER_TICK * NANOS_PER_YIELD);
            }
        } else if (yields > MOST_YIELDS) {
            stop.raise(diagnoses.busyWait(thread, List.of(thread.thread.getStackTrace())));
        }
    }

    /** Advances the clock by the time that a busy wait takes, but not past the next timer. */
    private void passTime(long nanos) {
        Timer first = clock.next();
        long at = clock.after(nanos);
        if (first != null && first.at <= at) {
            advanceClock();
        } else if (at > horizon || isExhausted()) {
            stop(diagnoses.horizonPassed(clock.elapsed()));
        } else {
            clock.moveTo(at);
        }
    }

    /**
     * Waits while a thread outside the simulation initializes a class that the given thread needs.
     * Loading and initializing classes takes no virtual time.
     */
    private void awaitClass(SimulatedThread thread) {
        while (VirtualThreadState.waitsForClass(thread.thread) && !stop.isRaised()) {
            LockSupport.parkNanos(CLASS_POLL_NANOS);
        }
    }

    private void terminate(SimulatedThread thread) {
        if (accesses != null) {
            accesses.onTermination(thread);
        }
        if (steps != null) {
            steps.onTermination(thread);
        }
        thread.onTermination(clock.now(), recorder.nextSequenceNumber());
    }

    private void park(SimulatedThread thread) {
        if (thread.sleeping) {
            block(thread, Activity.SLEEP);
            return;
        }
        Object blocker = LockSupport.getBlocker(thread.thread);
        externalLocks.onPark(thread, blocker);
        if (thread.pool != null
                && (blocker instanceof ForkJoinPool.ManagedBlocker
                        || blocker instanceof ForkJoinTask<?>)) {
            thread.compensated = true;
            running.onBehalfOf(thread, thread.pool::compensate);
        }
        block(thread, Activity.WAIT);
    }

    private void blockOnMonitor(SimulatedThread thread, Activity activity) {
        thread.onMonitor = true;
        unblocked.onBlock(thread);
        block(thread, activity);
    }

    private void block(SimulatedThread thread, Activity activity) {
        Predicate<StackTraceElement> sites = settings.sites();
        WaitSite site = sites == null || thread.settling ? null : WaitSite.of(thread.thread, sites);
        thread.onWait(activity, clock.now(), site);
        if (steps != null) {
            steps.onWait(thread, activity, site);
        }
        if (sites != null && activity != Activity.SLEEP) {
            contention.onWait(thread);
        }
    }

    /**
     * Advances the clock to the next timer.
     *
     * @return false if there is no timer, or if the simulation is stopped instead
     */
    private boolean advanceClock() {
        if (externalLocks.isAwaited()) {
            externalLocks.await();
            return true;
        }
        Timer first = clock.next();
        if (first == null) {
            return externalLocks.awaitMonitor()
                    || externalLocks.awaitUnpark()
                    || stop(diagnoses.deadlock());
        }
        if (first.at > horizon) {
            return stop(diagnoses.horizonPassed(settings.horizon()));
        }
        if (isExhausted()) {
            return stop(diagnoses.horizonPassed(clock.elapsed()));
        }
        contention.onAdvance(diagnoses);
        clock.fireAll(first);
        return true;
    }

    private boolean stop(Diagnosis diagnosis) {
        stop.raise(diagnosis);
        return false;
    }

    /**
     * Performs a sleep of the running thread without a context switch if nothing else can happen
     * during the sleep. This method then does everything that the loop would do until the thread
     * runs again.
     *
     * @param self the running thread
     * @param wake the virtual time in nanoseconds at which the sleep ends
     * @return false if something else can happen, in which case this method does nothing
     */
    boolean sleepAlone(SimulatedThread self, long wake) {
        if (!isNext(wake)) {
            return false;
        }
        Predicate<StackTraceElement> sites = settings.sites();
        WaitSite site = sites == null ? null : WaitSite.ofRunning(sites);
        self.onWait(Activity.SLEEP, clock.now(), site);
        if (steps != null) {
            steps.onWait(self, Activity.SLEEP, site);
        }
        running.thread = null;
        scheduler.poll();
        clock.moveTo(wake);
        unblocker.makeRunnable(self);
        self.timedOut = true;
        scheduler.poll();
        beforeStep(self);
        return true;
    }

    private boolean isNext(long at) {
        return scheduler.isEmpty()
                && clock.isFreeUntil(at)
                && settling.isEmpty()
                && !externalLocks.isAwaited()
                && unblocked.isQuiet()
                && !externalWakeups.isPending()
                && !contention.isPending()
                && !body.isDone()
                && !stop.isRaised()
                && at <= horizon
                && !isExhausted();
    }

    /** Returns whether the clock has advanced, or threads have waited, too often to continue. */
    private boolean isExhausted() {
        long most = settings.maxAdvances();
        return clock.advances() >= most || recorder.waits().size() >= Math.max(most, MOST_WAITS);
    }

    /**
     * Counts a loop iteration or a call by the running thread; if the thread is spinning, stops it
     * or lets it yield.
     */
    public void countIteration() {
        if (++iterations > maxIterations || stop.isRaised()) {
            SimulatedThread spinning = running.get();
            if (spinning != null) {
                onSpin(spinning);
            }
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // the scheduler is ours
    private void onSpin(SimulatedThread spinning) {
        if (settings.timedBusyWaits() && !stop.isRaised()) {
            iterations = 0;
            spinning.spun = true;
            Thread.yield();
            // If the thread is pinned, for example in a class initializer, it has not yielded.
            spinning.spun = false;
        } else {
            stop.halt(diagnoses.busyWait(spinning, StackFrames.here()));
        }
    }

    /** Returns a hash of the order and the times of all steps. */
    public long trace() {
        return trace;
    }
}
