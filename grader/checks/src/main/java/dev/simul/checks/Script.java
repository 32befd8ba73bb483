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
 * Replaces what the code under test would wait for or ask for: random waits, answers of others. The
 * first call of {@link #next} takes the first step, the second call the second, whichever threads
 * make them. Each step is a span of the timeline, "wait 1", "wait 2" and so on.
 *
 * <p>Values do not depend on delays, so the orders of start, of completion and of size can all
 * differ. A call beyond the last step fails the check, wherever it comes from, unless {@link
 * #thenAlways} says what it does.
 *
 * @param <V> what a call returns
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
     * Writes a script whose spans are named "wait 1", "wait 2" …
     *
     * @param steps what the calls do, in their order
     * @param <V> what a call returns
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
     * @param delay how long the call sleeps, in virtual time; zero or more
     * @return a step to be ended with what it returns or throws
     */
    public static ScriptStep.Delay after(Duration delay) {
        return new ScriptStep.Delay(delay);
    }

    /**
     * Returns this script under another name.
     *
     * @param noun what one step is called, in the singular: its spans are named "noun 1", "noun 2"
     *     …
     * @return a script that begins with the first step
     */
    public Script<V> named(String noun) {
        return new Script<>(run, noun, steps, rest);
    }

    /**
     * Returns this script with a step for all calls beyond the last.
     *
     * @param step what they do
     * @return a script that begins with the first step
     */
    public Script<V> thenAlways(ScriptStep<? extends V> step) {
        return new Script<>(run, noun, steps, step);
    }

    /**
     * Takes the next step: sleeps, then returns its value or throws its failure.
     *
     * @return the step's value
     * @throws InterruptedException if interrupted while it sleeps
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
     * Returns how often the script was asked so far.
     *
     * @return the number of calls of {@link #next}
     */
    public int calls() {
        return calls.get();
    }

    /**
     * Returns how many steps were interrupted while they slept.
     *
     * @return their number so far
     */
    public int interrupted() {
        return interrupted.get();
    }

    private ScriptRecord record() {
        return new ScriptRecord(
                noun, steps.size(), rest == null && calls.get() > steps.size(), exceededAt);
    }
}
