package dev.simul.checks;

import dev.simul.checks.equality.PlainCopy;
import dev.simul.checks.observe.CheckContext;
import dev.simul.checks.text.CallResult;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls to the code under test, each on a separate thread, so that a check can observe the
 * calling thread.
 */
public final class Calls {
    private Calls() {}

    /**
     * Calls code and waits, in virtual time, until the code has returned or thrown, and then until
     * all other threads are waiting.
     *
     * <p>If the code is still the untouched stub, the check ends here with the status <em>not
     * started</em>.
     *
     * @param code the code to call
     * @param <V> the type of the result
     * @return the call, which has ended
     */
    public static <V extends @Nullable Object> Call<V> call(Callable<V> code) {
        return start(code).join();
    }

    /**
     * Calls code that returns nothing, and waits as {@link #call(Callable)} does.
     *
     * @param code the code to call
     * @return the call, which has ended
     */
    public static Call<@Nullable Void> call(Action code) {
        return start(code).join();
    }

    /**
     * Starts a call and returns immediately, before the code begins to run. The code runs while the
     * check waits. If the code returns a list, the check sees the elements that the list has at
     * that moment, even if the code changes the list later.
     *
     * @param code the code to call
     * @param <V> the type of the result
     * @return the running call
     */
    public static <V extends @Nullable Object> Call<V> start(Callable<V> code) {
        return new Call<V>(
                        CheckContext.current("call"),
                        () -> new CallResult.Returned(PlainCopy.ofListNow(code.call())))
                .begin();
    }

    /**
     * Starts a call to code that returns nothing, and returns immediately, as {@link
     * #start(Callable)} does.
     *
     * @param code the code to call
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
     * Spends virtual time on a named piece of work, which appears on the timeline. Use this in code
     * that a check supplies for the code under test to call.
     *
     * @param name the name of the piece of work, a noun and perhaps a number: "move 3"
     * @param time the virtual time that the piece of work takes
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
