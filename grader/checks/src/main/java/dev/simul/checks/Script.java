package dev.simul.checks;

import dev.simul.checks.failure.ScriptExhausted;
import dev.simul.checks.observe.CheckContext;
import dev.simul.checks.observe.ScriptRecord;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Replaces things that the code under test would wait for or ask for, such as random waits or the
 * answers of other players. The first call to {@link #next} performs the first step, the second
 * call performs the second step, and so on, no matter which threads make the calls. Each step is a
 * span on the timeline: "wait 1", "wait 2" and so on.
 *
 * <p>Values do not depend on delays, so the order in which the steps start, the order in which they
 * complete, and the sorted order of their values can all differ. A call beyond the last step fails
 * the check, no matter which thread makes the call, unless {@link #thenAlways} sets a step for such
 * calls.
 *
 * @param <V> the type of the result
 */
public final class Script<V extends @Nullable Object> {
    private final CheckContext run;
    private final String noun;
    private final List<? extends ScriptStep<? extends V>> steps;
    private final @Nullable ScriptStep<? extends V> rest;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private volatile @Nullable StackTraceElement exceededAt;

    private Script(
            CheckContext run,
            String noun,
            List<? extends ScriptStep<? extends V>> steps,
            @Nullable ScriptStep<? extends V> rest) {
        this.run = run;
        this.noun = noun;
        this.steps = steps;
        this.rest = rest;
        run.addScript(this::record);
    }

    /**
     * Creates a script whose spans are named "wait 1", "wait 2" …
     *
     * @param steps the steps, in the order in which calls perform them
     * @param <V> the type of the result
     * @return the script
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the steps are only read
    public static <V extends @Nullable Object> Script<V> of(ScriptStep<? extends V>... steps) {
        return new Script<>(CheckContext.current("Script.of"), "wait", List.of(steps), null);
    }

    /**
     * Begins a step.
     *
     * @param delay the virtual time for which the call sleeps; zero or more
     * @return the beginning of a step; complete it with the value that the step returns or the
     *     exception that it throws
     */
    public static ScriptStep.Delay after(Duration delay) {
        return new ScriptStep.Delay(delay);
    }

    /**
     * Returns a script with the same steps under another name.
     *
     * @param noun the singular noun for a step: the spans are named "noun 1", "noun 2" …
     * @return a script that begins with the first step
     */
    public Script<V> named(String noun) {
        return new Script<>(run, noun, steps, rest);
    }

    /**
     * Returns a script with the same steps and an additional step for all calls beyond the last
     * one.
     *
     * @param step the step that all these calls perform
     * @return a script that begins with the first step
     */
    public Script<V> thenAlways(ScriptStep<? extends V> step) {
        return new Script<>(run, noun, steps, step);
    }

    /**
     * Performs the next step: sleeps, then returns the value of the step or throws its failure.
     *
     * @return the value of the step
     * @throws InterruptedException if the calling thread is interrupted while it sleeps
     */
    public V next() throws InterruptedException {
        int number = calls.incrementAndGet();
        ScriptStep<? extends V> step = number <= steps.size() ? steps.get(number - 1) : rest;
        if (step == null) {
            exceededAt = run.student().first(Stream.of(new Throwable().getStackTrace()));
            throw new ScriptExhausted(noun, steps.size());
        }
        try {
            return InterruptibleTask.span(noun + " " + number, step::take);
        } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            throw e;
        }
    }

    /**
     * Returns how many times a step of this script has been requested so far.
     *
     * @return the number of calls to {@link #next}
     */
    public int calls() {
        return calls.get();
    }

    /**
     * Returns the number of steps that have been interrupted while they were sleeping.
     *
     * @return the number so far
     */
    public int interrupted() {
        return interrupted.get();
    }

    private ScriptRecord record() {
        return new ScriptRecord(
                noun, steps.size(), rest == null && calls.get() > steps.size(), exceededAt);
    }
}
