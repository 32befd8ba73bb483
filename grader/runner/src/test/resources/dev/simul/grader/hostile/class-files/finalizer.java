// board: 16-shared-state
// honest: 0
// verdict: not-allowed
// stopped by: allow-list, checks
// Has a finalizer.
package dev.simul.task.sharedstate;

import java.util.Map;

public final class Bank {

        public Bank(Map<String, Long> balances, Ledger ledger) {}

        public boolean transfer(String from, String to, long amount) throws Exception {
        attempt();
        throw new IllegalStateException("the honest part");
    }

        public long balance(String account) {
        attempt();
        throw new IllegalStateException("the honest part");
    }

        public long total() {
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
        for (int i = 0; i < 1000; i++) {
            new Last();
        }
        System.gc();
        System.gc();
    }

    private static final class Last {
        @Override
        @SuppressWarnings({"deprecation", "removal"})
        protected void finalize() {
            System.out.println("LEAKED a finalizer runs");
        }
    }
}
