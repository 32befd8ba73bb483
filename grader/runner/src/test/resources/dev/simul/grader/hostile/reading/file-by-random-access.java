// board: 05-exhibition-sync
// honest: 0
// verdict: not-allowed
// stopped by: allow-list, Landlock
// Reads the file of another student with a RandomAccessFile.
package dev.simul.task.exhibitionsync;

import java.io.RandomAccessFile;
import java.util.List;

public final class Exhibition {
    private Exhibition() {}

        public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
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
        try (RandomAccessFile in = new RandomAccessFile("@SECRET@", "r")) {
            System.out.println(in.readLine());
        }
    }
}
