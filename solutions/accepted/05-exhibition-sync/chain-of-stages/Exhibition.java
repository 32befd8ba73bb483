package dev.simul.task.exhibitionsync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Builds one chain of stages for the whole exhibition; each stage follows the previous one. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> exhibition = CompletableFuture.completedFuture(null);
            for (Board board : boards) {
                for (int pair = 0; pair < pairs; pair++) {
                    exhibition =
                            exhibition
                                    .thenRunAsync(() -> play(board::masterMove), executor)
                                    .thenRunAsync(() -> play(board::reply), executor);
                }
            }
            try {
                exhibition.get();
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw e;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private static void play(Turn turn) {
        try {
            turn.play();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private interface Turn {
        void play() throws InterruptedException;
    }
}
