package dev.simul.task.exhibitionsync;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Plays each game on its own thread and waits for the end of the game. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (Board board : boards) {
            FutureTask<Void> game = new FutureTask<>(() -> play(board, pairs));
            Thread.startVirtualThread(game);
            try {
                game.get();
            } catch (InterruptedException e) {
                game.cancel(true);
                throw e;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
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
