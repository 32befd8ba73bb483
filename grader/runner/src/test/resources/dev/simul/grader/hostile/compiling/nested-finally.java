// board: 03-tasks
// honest: 0
// verdict: did-not-compile
// stopped by: compiler
// Nests finally blocks, whose code javac doubles.
package dev.simul.task.tasks;

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
        try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { try { x(); } finally { x(); } } } } } } } } } } } } } } } } } } } } } }
    }

    private static void x() {}
}
