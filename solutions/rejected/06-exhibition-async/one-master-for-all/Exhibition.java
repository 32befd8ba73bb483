// rejected by: exhibitions-are-independent
// advice: one-exhibition-at-a-time
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Shares one master between all exhibitions. */
public final class Exhibition {
    private static final Lock MASTER = new ReentrantLock(true);

    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> games = new ArrayList<>();
            for (Board board : boards) {
                games.add(executor.submit(() -> play(board, pairs)));
            }
            for (Future<?> game : games) {
                game.get();
            }
        }
    }

    private static Void play(Board board, int pairs) throws InterruptedException {
        for (int pair = 0; pair < pairs; pair++) {
            MASTER.lock();
            try {
                board.masterMove();
            } finally {
                MASTER.unlock();
            }
            board.reply();
        }
        return null;
    }
}
