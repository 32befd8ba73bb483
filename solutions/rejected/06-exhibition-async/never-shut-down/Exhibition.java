// rejected by: leaves-nothing-running
// advice: pool-ends-by-itself
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Never shuts its pool down. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Lock master = new ReentrantLock(true);
        ExecutorService executor = Executors.newCachedThreadPool();
        List<Future<?>> games = new ArrayList<>();
        for (Board board : boards) {
            games.add(executor.submit(() -> play(board, pairs, master)));
        }
        for (Future<?> game : games) {
            game.get();
        }
    }

    private static Void play(Board board, int pairs, Lock master) throws InterruptedException {
        for (int pair = 0; pair < pairs; pair++) {
            master.lock();
            try {
                board.masterMove();
            } finally {
                master.unlock();
            }
            board.reply();
        }
        return null;
    }
}
