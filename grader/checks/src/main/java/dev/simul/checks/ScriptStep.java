package dev.simul.checks;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The step of a {@link Script} that one call performs.
 *
 * @param <V> what the call returns
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

    /** The beginning of a step, which says how long the step sleeps. */
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
         * @param value what the call returns
         * @param <V> the type of the value
         * @return the step
         */
        public <V extends @Nullable Object> ScriptStep<V> value(V value) {
            return new ScriptStep<>(delay, () -> value);
        }

        /**
         * Ends the step with a failure.
         *
         * @param failure what the call throws
         * @param <V> what the call would have returned
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
