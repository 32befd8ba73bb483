// board: 01-wait-n
// honest: 0.5
// verdict: graded
// stopped by: checks
// Returns a result whose methods must not run outside the simulation and its limits.
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;

public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        return new Hostile();
    }

    private static final class Hostile extends AbstractList<Duration> {
        private void look(String method) {
            if (!Thread.currentThread().isVirtual()) {
                System.out.println("LEAKED " + method + " runs outside the simulation");
            }
        }

        @Override
        public Duration get(int index) {
            look("get");
            return Duration.ofSeconds(5);
        }

        @Override
        public Iterator<Duration> iterator() {
            look("iterator");
            return List.<Duration>of().iterator();
        }

        @Override
        public int size() {
            look("size");
            return 0;
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
