// rejected by: leaves-nothing-running
// advice: none
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Shuts the pool down only if no game fails; otherwise its threads are idle for a minute. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Lock master = new ReentrantLock(true);
        List<Callable<Void>> games = new ArrayList<>();
        for (Board board : boards) {
            games.add(() -> {
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
            });
        }
        ExecutorService pool = Executors.newCachedThreadPool();
        for (Future<Void> game : pool.invokeAll(games)) {
            game.get();
        }
        pool.shutdown();
    }
}
