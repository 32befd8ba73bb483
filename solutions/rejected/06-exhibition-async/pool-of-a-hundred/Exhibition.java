// rejected by: takes-the-time-of-every-size
// advice: hundred-threads-are-enough
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Plays at most a hundred games at the same time. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Lock master = new ReentrantLock(true);
        try (ExecutorService pool = Executors.newFixedThreadPool(100)) {
            List<Future<?>> games = new ArrayList<>();
            for (Board board : boards) {
                games.add(pool.submit(() -> play(board, pairs, master)));
            }
            for (Future<?> game : games) {
                game.get();
            }
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
