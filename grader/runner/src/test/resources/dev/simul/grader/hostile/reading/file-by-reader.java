// board: 01-wait-n
// honest: 0.25
// verdict: not-allowed
// stopped by: allow-list, Landlock
// Reads the file of another student with a FileReader.
package dev.simul.task.waitn;

import java.io.BufferedReader;
import java.io.FileReader;
import java.time.Duration;
import java.util.List;

public final class WaitN {
    private WaitN() {}

        public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
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
        try (BufferedReader in = new BufferedReader(new FileReader("@SECRET@"))) {
            System.out.println(in.readLine());
        }
    }
}
