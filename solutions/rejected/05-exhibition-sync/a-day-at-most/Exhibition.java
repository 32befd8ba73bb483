// rejected by: takes-the-time-of-every-size
// advice: none
package dev.simul.task.exhibitionsync;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stops waiting for the worker after a day. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            worker.submit(() -> {
                for (Board board : boards) {
                    for (int pair = 0; pair < pairs; pair++) {
                        board.masterMove();
                        board.reply();
                    }
                }
                return null;
            });
            worker.shutdown();
            worker.awaitTermination(1, TimeUnit.DAYS);
        } finally {
            worker.shutdownNow();
        }
    }
}
