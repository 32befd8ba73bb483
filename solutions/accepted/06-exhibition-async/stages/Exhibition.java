package dev.simul.task.exhibitionasync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Chains moves on a pool of one thread and replies on a pool of many. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        try (ExecutorService master = Executors.newSingleThreadExecutor();
                ExecutorService opponents = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] games = new CompletableFuture<?>[boards.size()];
            for (int i = 0; i < games.length; i++) {
                Board board = boards.get(i);
                games[i] = game(board, pairs, master, opponents);
            }
            CompletableFuture.allOf(games).get();
        }
    }

    private static CompletableFuture<Void> game(
            Board board, int pairs, Executor master, Executor opponents) {
        if (pairs == 0) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.runAsync(() -> unchecked(board::masterMove), master)
                .thenRunAsync(() -> unchecked(board::reply), opponents)
                .thenCompose(done -> game(board, pairs - 1, master, opponents));
    }

    private static void unchecked(Turn turn) {
        try {
            turn.take();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private interface Turn {
        void take() throws InterruptedException;
    }
}
