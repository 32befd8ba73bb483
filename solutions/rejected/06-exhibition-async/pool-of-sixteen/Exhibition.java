// rejected by: no-board-is-starved, last-move-at-one-hour, returns-with-the-last-reply,
// takes-the-time-of-every-size
// advice: pool-has-enough-threads
package dev.simul.task.exhibitionasync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Plays in the common pool, in which sixteen games run and the others wait. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Lock master = new ReentrantLock(true);
        CompletableFuture<?>[] games = new CompletableFuture<?>[boards.size()];
        for (int i = 0; i < games.length; i++) {
            Board board = boards.get(i);
            games[i] = CompletableFuture.runAsync(() -> play(board, pairs, master));
        }
        CompletableFuture.allOf(games).get();
    }

    private static void play(Board board, int pairs, Lock master) {
        try {
            for (int pair = 0; pair < pairs; pair++) {
                master.lock();
                try {
                    board.masterMove();
                } finally {
                    master.unlock();
                }
                board.reply();
            }
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
