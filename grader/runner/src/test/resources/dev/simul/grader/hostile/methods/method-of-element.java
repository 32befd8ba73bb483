// board: 01-wait-n
// honest: 0.25
// verdict: graded
// stopped by: checks
// Returns an element whose methods throw exceptions with methods of their own.
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.List;

public final class WaitN {
    private WaitN() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        return (List) List.of(new Hostile());
    }

    private static void look(String method) {
        if (!Thread.currentThread().isVirtual()) {
            System.out.println("LEAKED " + method + " runs outside the simulation");
        }
    }

    private static final class Hostile {
        @Override
        public boolean equals(Object other) {
            look("equals");
            throw new Refusal();
        }

        @Override
        public int hashCode() {
            look("hashCode");
            throw new Refusal();
        }

        @Override
        public String toString() {
            look("toString");
            throw new Refusal();
        }
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            look("getMessage");
            return "hostile";
        }

        @Override
        public Throwable getCause() {
            look("getCause");
            return null;
        }

        @Override
        public String toString() {
            look("toString of the exception");
            return "hostile";
        }
    }
}
