// board: 16-shared-state
// honest: 0
// verdict: not-allowed
// stopped by: allow-list, Landlock, seccomp
// Changes the time of the file of another student.
package dev.simul.task.sharedstate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
        Files.setLastModifiedTime(Path.of("@SECRET@"), FileTime.fromMillis(0));
    }
}
