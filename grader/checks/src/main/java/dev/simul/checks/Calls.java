package dev.simul.checks;

import dev.simul.checks.observe.CheckContext;
import dev.simul.checks.text.CallResult;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Calls the code under test, each time on a separate thread, so that a check can see what the
 * caller did.
 */
public final class Calls {
    private Calls() {}

    /**
     * Calls code and waits, in virtual time, until it has returned or thrown, and then until all
     * other threads wait.
     *
     * <p>If the code is still the untouched stub, the check ends here as <em>not started</em>.
     *
     * @param code the call to make
     * @param <V> what it returns
     * @return the call, ended
     */
    public static <V extends @Nullable Object> Call<V> call(Callable<V> code) {
        return start(code).join();
    }

    /**
     * Calls code that returns nothing, and waits for its end as {@link #call(Callable)} does.
     *
     * @param code the call to make
     * @return the call, ended
     */
    public static Call<@Nullable Void> call(Action code) {
        return start(code).join();
    }

    /**
     * Calls code and returns at once; the code has not begun to run yet, and runs while the check
     * waits.
     *
     * @param code the call to make
     * @param <V> what it returns
     * @return the running call
     */
    public static <V extends @Nullable Object> Call<V> start(Callable<V> code) {
        return new Call<V>(CheckContext.current("call"), () -> new CallResult.Returned(code.call()))
                .begin();
    }

    /**
     * Calls code that returns nothing, and returns at once as {@link #start(Callable)} does.
     *
     * @param code the call to make
     * @return the running call
     */
    public static Call<@Nullable Void> start(Action code) {
        return new Call<@Nullable Void>(
                        CheckContext.current("call"),
                        () -> {
                            code.run();
                            return new CallResult.ReturnedNothing();
                        })
                .begin();
    }

    /**
     * Spends time as a named piece of work of the timeline: for what code under test is given to
     * call.
     *
     * @param name its name, a noun and perhaps a number: "move 3"
     * @param time how long it takes, in virtual time
     * @throws InterruptedException if the thread is interrupted
     */
    public static void work(String name, Duration time) throws InterruptedException {
        InterruptibleTask.<@Nullable Void>span(
                name,
                () -> {
                    Thread.sleep(time);
                    return null;
                });
    }
}
