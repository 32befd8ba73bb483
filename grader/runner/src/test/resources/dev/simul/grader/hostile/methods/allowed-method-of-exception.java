// board: 01-wait-n
// honest: 0.25
// verdict: graded
// stopped by: checks
// Throws an exception whose allowed methods must not run outside the simulation and its limits.
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.List;

public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        throw new Hostile();
    }

    private static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private void look(String method) {
            if (!Thread.currentThread().isVirtual()) {
                System.out.println("LEAKED " + method + " runs outside the simulation");
            }
        }

        @Override
        public String getMessage() {
            look("getMessage");
            return "hostile";
        }

        @Override
        public String getLocalizedMessage() {
            look("getLocalizedMessage");
            return "hostile";
        }

        @Override
        public Throwable getCause() {
            look("getCause");
            return null;
        }

        @Override
        public String toString() {
            look("toString");
            return "hostile";
        }

        @Override
        public int hashCode() {
            look("hashCode");
            return 0;
        }

        @Override
        public boolean equals(Object other) {
            look("equals");
            return true;
        }
    }
}
