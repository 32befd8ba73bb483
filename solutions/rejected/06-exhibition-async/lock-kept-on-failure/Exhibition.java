// rejected by: failure-surfaces, leaves-nothing-running
// advice: other-games-end-anyway
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Does not release the master when a move fails. */
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
            board.masterMove();
            master.unlock();
            board.reply();
        }
        return null;
    }
}
