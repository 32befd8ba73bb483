package dev.simul.simulation;

import dev.simul.simulation.explore.Exploration;
import dev.simul.simulation.internal.agent.Agent;
import dev.simul.simulation.internal.agent.SelfAttach;
import dev.simul.simulation.internal.hook.CurrentRuntime;
import dev.simul.simulation.internal.runtime.SimulatedRuntime;
import dev.simul.simulation.internal.runtime.SimulationControl;
import dev.simul.simulation.internal.runtime.SimulationRun;
import dev.simul.simulation.timeline.Timeline;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Runs code on a virtual clock and a deterministic scheduler.
 *
 * <p>The threads of a simulation are the thread that runs the body and all threads that this thread
 * starts, directly or indirectly: virtual threads, platform threads, and the threads of executors,
 * timers and the common pool. The threads run one at a time. Computation takes no virtual time.
 * While any thread can run, time stands still. When no thread can run, time jumps to the earliest
 * timer, such as the end of a sleep. Timers that are set for the same time fire in the order in
 * which they were set. The clock starts at 2000-01-01T00:00:00Z.
 *
 * <p>The simulation ends when the body completes. Threads that are still alive then are reported as
 * a {@link Diagnosis.Leak}. If no thread can run and no timer is set, the simulation reports a
 * {@link Diagnosis.Deadlock}.
 *
 * <p>The model is taken from Go's package testing/synctest.
 */
public final class Simulation {
    private Simulation() {}

    /**
     * Runs a body in its own simulation, with the default settings.
     *
     * @param body the code to run
     * @param <V> the type of the body's result
     * @return the outcome
     * @throws IllegalStateException if called inside a simulation
     */
    public static <V> Outcome<V> run(Callable<V> body) {
        return run(Settings.defaults(), body);
    }

    /**
     * Runs a body in its own simulation.
     *
     * @param settings how to run the body
     * @param body the code to run
     * @param <V> the type of the body's result
     * @return the outcome
     * @throws IllegalStateException if called inside a simulation
     */
    public static <V> Outcome<V> run(Settings settings, Callable<V> body) {
        requireAgent();
        if (CurrentRuntime.isPresent()) {
            throw new IllegalStateException(
                    "a simulation cannot run inside another simulation: run one after the other");
        }
        return new SimulationRun<>(settings, body).outcome();
    }

    /**
     * Runs a body on the fifo schedule and then on many others, which also preempt threads before
     * accesses to shared memory, until the body fails: it throws, is stopped by a fatal diagnosis,
     * has a race, or one of its threads ends with an {@linkplain Outcome#uncaught() exception that
     * nobody handles}. A failing schedule is shrunk to the preemptions it needs.
     *
     * <p>Threads are preempted and races are detected only in classes under test: the classes that
     * an {@link InstrumentedLoader} has loaded. The body runs many times, so each run must start
     * from the same state.
     *
     * @param settings how to run the body; the schedule of the settings is ignored
     * @param schedules how many schedules to try after the fifo schedule
     * @param body the code to run
     * @param <V> the type of the body's result
     * @return the outcome, and the seed that repeats a failure
     * @throws IllegalStateException if called inside a simulation
     */
    public static <V> Exploration<V> explore(Settings settings, int schedules, Callable<V> body) {
        return Exploration.of(
                settings.withRaces(true),
                schedules,
                each -> run(each, body),
                Simulation::hasFailed);
    }

    private static boolean hasFailed(Outcome<?> outcome) {
        return outcome.failure() != null
                || outcome.stoppedBy() != null
                || outcome.uncaught() != null;
    }

    /**
     * Runs a body again, with the schedule that is determined by a seed that {@link #explore}
     * returned.
     *
     * @param settings the settings of the exploration
     * @param seed the seed
     * @param body the code to run
     * @param <V> the type of the body's result
     * @return the outcome
     * @throws IllegalStateException if called inside a simulation
     */
    public static <V> Exploration<V> replay(Settings settings, long seed, Callable<V> body) {
        return Exploration.replay(
                settings.withRaces(true), seed, each -> run(each, body), Simulation::hasFailed);
    }

    /**
     * Returns whether the calling thread is part of a simulation.
     *
     * @return true if the calling thread is part of a simulation
     */
    public static boolean isRunning() {
        return Agent.isInstalled() && CurrentRuntime.isPresent();
    }

    /**
     * Returns the virtual time since the simulation began.
     *
     * @return the elapsed virtual time
     * @throws IllegalStateException if called outside a simulation
     */
    public static Duration elapsed() {
        return control().elapsed();
    }

    /**
     * Waits until every other thread is blocked or has terminated. No virtual time passes.
     *
     * @throws IllegalStateException if called outside a simulation
     */
    public static void settle() {
        control().settle();
    }

    /**
     * Sleeps, then settles. When this method returns, the other threads have done everything that
     * they do at the time of the wake-up.
     *
     * @param time how long to sleep, in virtual time
     * @throws InterruptedException if the calling thread is interrupted while it sleeps
     * @throws IllegalStateException if called outside a simulation
     */
    public static void sleepThenSettle(Duration time) throws InterruptedException {
        Thread.sleep(time);
        settle();
    }

    /**
     * Sets the wall clock forward or back, as a time server would; elapsed time does not change.
     *
     * @param by the amount; a negative amount sets the clock back
     * @throws IllegalStateException if called outside a simulation
     */
    public static void stepWallClock(Duration by) {
        runtime().stepWallClock(by);
    }

    /**
     * Performs work and records it as a named span of the timeline.
     *
     * @param name the span's name
     * @param work the work
     * @param <V> the type of the work's result
     * @return the value that the work returned
     * @throws Exception the exception that the work threw
     * @throws IllegalStateException if called outside a simulation
     */
    public static <V> V span(String name, Callable<V> work) throws Exception {
        return control().span(name, work);
    }

    /**
     * Returns a record of what every thread has done so far.
     *
     * @return a timeline that ends now
     * @throws IllegalStateException if called outside a simulation
     */
    public static Timeline timeline() {
        return control().timeline();
    }

    /**
     * Loads the classes that transform code under test, so that their first real use is fast and a
     * class archive of the JVM contains them.
     *
     * @param classUnderTest the class file of a class to transform; the result is discarded
     * @throws IOException if the class files of this module cannot be read
     */
    public static void warmUp(byte[] classUnderTest) throws IOException {
        Agent.rehearse(classUnderTest);
    }

    private static SimulationControl control() {
        return runtime().control();
    }

    private static SimulatedRuntime runtime() {
        if (Agent.isInstalled() && CurrentRuntime.get() instanceof SimulatedRuntime runtime) {
            return runtime;
        }
        throw new IllegalStateException(
                "this method can be called only inside a simulation: call it from the body that is"
                        + " passed to Simulation.run");
    }

    private static void requireAgent() {
        if (!Agent.isInstalled()) {
            SelfAttach.toThisJvm();
        }
        Agent.check();
    }
}
