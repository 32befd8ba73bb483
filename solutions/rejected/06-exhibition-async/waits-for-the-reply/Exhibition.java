// rejected by: last-move-at-one-hour, returns-with-the-last-reply, takes-the-time-of-every-size,
// exhibitions-are-independent
// advice: master-watches-the-reply
// naive: last-move-at-one-hour
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the master at the board until the reply is finished. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Lock master = new ReentrantLock(true);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> games = new ArrayList<>();
            for (Board board : boards) {
                games.add(executor.submit(() -> play(board, pairs, master)));
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
                board.reply();
            } finally {
                master.unlock();
            }
        }
        return null;
    }
}
