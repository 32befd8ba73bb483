package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Plays each board on a thread; a fair semaphore has the master as its only permit. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Semaphore master = new Semaphore(1, true);
        AtomicReference<Exception> failed = new AtomicReference<>();
        List<Thread> games = new ArrayList<>();
        for (Board board : boards) {
            games.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            play(board, pairs, master);
                        } catch (Exception e) {
                            failed.compareAndSet(null, e);
                        }
                    }));
        }
        for (Thread game : games) {
            game.join();
        }
        if (failed.get() != null) {
            throw failed.get();
        }
    }

    private static void play(Board board, int pairs, Semaphore master) throws InterruptedException {
        for (int pair = 0; pair < pairs; pair++) {
            master.acquire();
            try {
                board.masterMove();
            } finally {
                master.release();
            }
            board.reply();
        }
    }
}
