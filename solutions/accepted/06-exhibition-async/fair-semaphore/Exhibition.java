package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/** Plays each board on a thread; a fair semaphore has the master as its only permit. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Semaphore master = new Semaphore(1, true);
        List<FutureTask<Void>> games = new ArrayList<>();
        for (Board board : boards) {
            FutureTask<Void> game = new FutureTask<>(() -> play(board, pairs, master));
            games.add(game);
            Thread.startVirtualThread(game);
        }
        for (FutureTask<Void> game : games) {
            game.get();
        }
    }

    private static Void play(Board board, int pairs, Semaphore master) throws InterruptedException {
        for (int pair = 0; pair < pairs; pair++) {
            master.acquire();
            try {
                board.masterMove();
            } finally {
                master.release();
            }
            board.reply();
        }
        return null;
    }
}
