// board: 00-wait-random
// honest: 0
// verdict: not-allowed
// stopped by: allow-list, Landlock
// Reads the file of another student with Files.
package dev.simul.task.waitrandom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

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
        System.out.println(Files.readString(Path.of("@SECRET@")));
    }
}
