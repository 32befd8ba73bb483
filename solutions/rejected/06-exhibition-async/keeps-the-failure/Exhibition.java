// rejected by: failure-surfaces
// advice: none
package dev.simul.task.exhibitionasync;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps a failure in a static field, so that other exhibitions throw it, too. */
public final class Exhibition {
    private static final AtomicReference<Exception> FAILURE = new AtomicReference<>();

    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Lock master = new ReentrantLock(true);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Board board : boards) {
                executor.execute(() -> {
                    try {
                        play(board, pairs, master);
                    } catch (Exception e) {
                        FAILURE.set(e);
                    }
                });
            }
        }
        if (FAILURE.get() != null) {
            throw FAILURE.get();
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
