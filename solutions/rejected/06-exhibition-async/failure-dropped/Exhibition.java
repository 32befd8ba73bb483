// rejected by: failure-surfaces
// advice: other-games-are-enough
package dev.simul.task.exhibitionasync;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Never checks how the games ended. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Lock master = new ReentrantLock(true);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Board board : boards) {
                executor.submit(() -> play(board, pairs, master));
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
