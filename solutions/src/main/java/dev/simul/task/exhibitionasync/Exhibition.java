package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Board 06: a chess exhibition, all boards side by side. */
public final class Exhibition {
    private Exhibition() {}

    /**
     * Plays all boards side by side, with one master who makes one move at a time.
     *
     * @param boards the boards, each of which the master visits once per round
     * @param pairs the number of pairs to play at each board, each a move by the master followed by
     *     a reply; zero or more
     * @throws Exception the failure of a move or a reply, directly or as the cause of another
     *     exception
     */
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
            } finally {
                master.unlock();
            }
            board.reply();
        }
        return null;
    }
}
