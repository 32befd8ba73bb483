// rejected by: failure-surfaces
// advice: only-one-game-fails
package dev.simul.task.exhibitionasync;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts only the first game that fails, and waits forever if there is another. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Lock master = new ReentrantLock(true);
        AtomicReference<Throwable> failed = new AtomicReference<>();
        CountDownLatch open = new CountDownLatch(boards.size());
        for (Board board : boards) {
            Thread.startVirtualThread(() -> {
                try {
                    play(board, pairs, master);
                    open.countDown();
                } catch (Throwable failure) {
                    if (failed.compareAndSet(null, failure)) {
                        open.countDown();
                    }
                }
            });
        }
        open.await();
        if (failed.get() != null) {
            throw new ExecutionException(failed.get());
        }
    }

    private static void play(Board board, int pairs, Lock master) throws InterruptedException {
        for (int pair = 0; pair < pairs; pair++) {
            master.lock();
            try {
                board.masterMove();
            } finally {
                master.unlock();
            }
            board.reply();
        }
    }
}
