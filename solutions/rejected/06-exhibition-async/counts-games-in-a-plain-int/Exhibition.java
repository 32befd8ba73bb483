// rejected by: plays-every-pair
// advice: none
package dev.simul.task.exhibitionasync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the games that are over in a plain int, which may miss one of two games. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        if (boards.isEmpty()) {
            return;
        }
        Lock master = new ReentrantLock(true);
        CompletableFuture<Void> over = new CompletableFuture<>();
        int[] left = {boards.size()};
        for (Board board : boards) {
            Thread.startVirtualThread(() -> {
                try {
                    play(board, pairs, master);
                    left[0]--;
                    if (left[0] == 0) {
                        over.complete(null);
                    }
                } catch (Throwable failure) {
                    over.completeExceptionally(failure);
                }
            });
        }
        over.get();
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
