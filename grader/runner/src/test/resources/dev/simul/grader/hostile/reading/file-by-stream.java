// board: 02-measure-runtime
// honest: 0.25
// verdict: not-allowed
// stopped by: allow-list, Landlock
// Reads the file of another student with a FileInputStream.
package dev.simul.task.measureruntime;

import java.io.FileInputStream;
import java.time.Duration;

public final class MeasureRuntime {
    private MeasureRuntime() {}

        public static Duration measureTime(int n, Duration maxDelay) throws Exception {
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
        try (FileInputStream in = new FileInputStream("@SECRET@")) {
            System.out.println(new String(in.readAllBytes()));
        }
    }
}
