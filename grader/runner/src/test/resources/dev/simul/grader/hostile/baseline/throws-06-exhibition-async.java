// board: 06-exhibition-async
// honest: 0.25
// verdict: graded
// stopped by: checks
// Only throws an exception, as the other answers do after their attack.
package dev.simul.task.exhibitionasync;

import java.util.List;

public final class Exhibition {
    private Exhibition() {}

        public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
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
        Thread.yield();
    }
}
