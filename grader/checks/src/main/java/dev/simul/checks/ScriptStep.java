package dev.simul.checks;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A step of a {@link Script}, which a call performs.
 *
 * @param <V> the type of the result
 */
public final class ScriptStep<V extends @Nullable Object> {
    private final Duration delay;
    private final Supplier<V> result;

    private ScriptStep(Duration delay, Supplier<V> result) {
        this.delay = delay;
        this.result = result;
    }

    V take() throws InterruptedException {
        Thread.sleep(delay);
        return result.get();
    }

    /** The beginning of a step, which determines how long the step sleeps. */
    public static final class Delay {
        private final Duration delay;

        Delay(Duration delay) {
            if (delay.isNegative()) {
                throw new IllegalArgumentException(
                        "expected a delay of zero or more, found '" + delay + "'");
            }
            this.delay = delay;
        }

        /**
         * Ends the step with a value.
         *
         * @param value the value that the call returns
         * @param <V> the type of the value
         * @return the step
         */
        public <V extends @Nullable Object> ScriptStep<V> value(V value) {
            return new ScriptStep<>(delay, () -> value);
        }

        /**
         * Ends the step with a failure.
         *
         * @param failure the exception that the call throws
         * @param <V> the type of the value that the call would otherwise return
         * @return the step
         */
        public <V extends @Nullable Object> ScriptStep<V> failsWith(RuntimeException failure) {
            return new ScriptStep<>(
                    delay,
                    () -> {
                        throw failure;
                    });
        }
    }
}
