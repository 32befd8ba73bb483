// board: 00-wait-random
// honest: 0
// verdict: not-allowed
// stopped by: allow-list, checks
// Reaches a forbidden method by a lambda expression that is passed on.
package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

public final class WaitRandom {
    private WaitRandom() {}

        public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        attempt();
        throw new IllegalStateException("the honest part");
    }

        public static Duration waitRandom() throws InterruptedException {
        attempt();
        throw new IllegalStateException("the honest part");
    }

    private static void attempt() {
        try {
            attack();
        } catch (Throwable refused) {
            // The attack has failed, so only the honest part remains.
        }
    }

    private static void attack() throws Throwable {
        Consumer<Integer> end = code -> Runtime.getRuntime().halt(code);
        List.of(0).forEach(end);
    }
}
