package dev.simul.simulation;

import dev.simul.simulation.explore.Exploration;
import dev.simul.simulation.internal.agent.Agent;
import dev.simul.simulation.internal.agent.SelfAttach;
import dev.simul.simulation.internal.hook.Hooks;
import dev.simul.simulation.internal.runtime.SimulatedRuntime;
import dev.simul.simulation.internal.runtime.SimulationControl;
import dev.simul.simulation.internal.runtime.SimulationRun;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Runs code on a virtual clock and a deterministic scheduler.
 *
 * <p>The threads of a simulation are the one that runs the body and all that it starts, directly or
 * not: virtual threads, platform threads, those of executors, timers and the common pool. They take
 * turns on one processor. Computing takes no virtual time. While any thread can run, time stands
 * still; when none can, time jumps to the earliest moment that one of them waits for. Moments that
 * are equal come in the order they were set. The clock starts at 2000-01-01T00:00:00Z.
 *
 * <p>Time stops for good when the body ends. Threads that are then still alive are a {@link
 * Diagnosis.Leak}. Where no thread can run and no moment will come, that is a {@link
 * Diagnosis.Deadlock}.
 *
 * <p>The model is that of Go's package testing/synctest.
 */
public final class Simulation {
    private Simulation() {}

    /**
     * Runs a body in a simulation of its own, with the default settings.
     *
     * @param body the code to run
     * @param <V> what it returns
     * @return what came of it
     * @throws IllegalStateException if called inside a simulation
     */
    public static <V> Outcome<V> run(Callable<V> body) {
        return run(Settings.defaults(), body);
    }

    /**
     * Runs a body in a simulation of its own.
     *
     * @param settings how to run it
     * @param body the code to run
     * @param <V> what it returns
     * @return what came of it
     * @throws IllegalStateException if called inside a simulation
     */
    public static <V> Outcome<V> run(Settings settings, Callable<V> body) {
        requireAgent();
        if (Hooks.inside()) {
            throw new IllegalStateException(
                    "a simulation may not be run inside a simulation: run it before or after");
        }
        return new SimulationRun<>(settings, body).outcome();
    }

    /**
     * Runs a body on its usual schedule and then on many others, on which threads are also stopped
     * between accesses to what they share, until it fails: throws, is stopped by a fatal diagnosis,
     * or has a race. What fails is shrunk to the stops it needs.
     *
     * <p>Only in classes under test are threads stopped and races seen: those of a class loader
     * that is {@link InstrumentedLoader}. The body is run many times, so it must begin anew each
     * time.
     *
     * @param settings how to run it; which schedule they have does not matter
     * @param schedules how many schedules besides the usual one
     * @param body the code to run
     * @param <V> what it returns
     * @return what came of it, and the seed that repeats a failure
     * @throws IllegalStateException if called inside a simulation
     */
    public static <V> Exploration<V> explore(Settings settings, int schedules, Callable<V> body) {
        return Exploration.of(
                settings.withRaces(true),
                schedules,
                each -> run(each, body),
                outcome -> outcome.failure() != null || outcome.stoppedBy() != null);
    }

    /**
     * Runs a body again on the schedule of a seed that {@link #explore} returned.
     *
     * @param settings the settings it was explored with
     * @param seed the seed
     * @param body the code to run
     * @param <V> what it returns
     * @return what came of it
     * @throws IllegalStateException if called inside a simulation
     */
    public static <V> Exploration<V> replay(Settings settings, long seed, Callable<V> body) {
        return Exploration.replay(
                settings.withRaces(true),
                seed,
                each -> run(each, body),
                outcome -> outcome.failure() != null || outcome.stoppedBy() != null);
    }

    /**
     * Tells whether the calling thread is part of a simulation.
     *
     * @return whether it is
     */
    public static boolean isRunning() {
        return Agent.isInstalled() && Hooks.inside();
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
     * Lets every other thread go on until it waits or ends; time stands still.
     *
     * @throws IllegalStateException if called outside a simulation
     */
    public static void settle() {
        control().settle();
    }

    /**
     * Sleeps, then settles: what others do at that very moment has happened when it returns.
     *
     * @param time how long, in virtual time
     * @throws InterruptedException if interrupted while it sleeps
     * @throws IllegalStateException if called outside a simulation
     */
    public static void sleepThenSettle(Duration time) throws InterruptedException {
        Thread.sleep(time);
        settle();
    }

    /**
     * Sets the wall clock forward or back, as a correction from a time server would; elapsed time
     * is not touched.
     *
     * @param by how far, back if negative
     * @throws IllegalStateException if called outside a simulation
     */
    public static void stepWallClock(Duration by) {
        runtime().stepWallClock(by);
    }

    /**
     * Runs a piece of work as a named span of the timeline.
     *
     * @param name the span's name
     * @param work the work
     * @param <V> what it returns
     * @return what the work returned
     * @throws Exception what the work threw
     * @throws IllegalStateException if called outside a simulation
     */
    public static <V> V span(String name, Callable<V> work) throws Exception {
        return control().span(name, work);
    }

    /**
     * Returns what every thread did so far.
     *
     * @return a timeline that ends now
     * @throws IllegalStateException if called outside a simulation
     */
    public static Timeline timeline() {
        return control().timeline();
    }

    private static SimulationControl control() {
        return runtime().control();
    }

    private static SimulatedRuntime runtime() {
        if (Agent.isInstalled() && Hooks.current() instanceof SimulatedRuntime runtime) {
            return runtime;
        }
        throw new IllegalStateException(
                "only code inside a simulation can ask this: call it from the body given to"
                        + " Simulation.run");
    }

    private static void requireAgent() {
        if (!Agent.isInstalled()) {
            SelfAttach.toThisJvm();
        }
        Agent.check();
    }
}
