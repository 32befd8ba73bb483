package dev.simul.task.exhibitionsync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Submits all games to one worker, which plays them in turn. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            List<Future<Void>> games = new ArrayList<>();
            for (Board board : boards) {
                games.add(worker.submit(() -> play(board, pairs)));
            }
            for (Future<Void> game : games) {
                game.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            worker.shutdownNow();
        }
    }

    private static Void play(Board board, int pairs) throws InterruptedException {
        for (int pair = 0; pair < pairs; pair++) {
            board.masterMove();
            board.reply();
        }
        return null;
    }
}
