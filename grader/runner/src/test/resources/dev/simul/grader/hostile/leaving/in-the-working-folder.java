// board: 03-tasks
// honest: 0
// verdict: not-allowed
// stopped by: allow-list, Landlock
// Creates a file in the working folder of the child.
package dev.simul.task.tasks;

import java.io.File;
import java.time.Duration;
import java.util.concurrent.Future;

public final class Tasks {
    private Tasks() {}

        public static Future<Duration> taskWaitRandom(Duration maxDelay) {
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
        if (new File("simul-escape").createNewFile()) {
            System.out.println("LEAKED a file");
            new File("simul-escape").delete();
        }
    }
}
