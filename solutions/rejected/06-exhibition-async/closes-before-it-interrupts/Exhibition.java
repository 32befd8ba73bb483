// rejected by: failure-surfaces, leaves-nothing-running
// advice: other-games-end-anyway
package dev.simul.task.exhibitionasync;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** Stops the games in a catch clause, which is not reached before the executor has closed. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        int n = boards.size();
        List<Semaphore> batons = Stream.generate(() -> new Semaphore(0)).limit(n).toList();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try (executor) {
            CompletionService<Void> games = new ExecutorCompletionService<>(executor);
            for (int i = 0; i < n; i++) {
                games.submit(game(boards.get(i), pairs, batons.get(i), batons.get((i + 1) % n)));
            }
            if (n > 0) {
                batons.getFirst().release();
            }
            for (int i = 0; i < n; i++) {
                games.take().get();
            }
        } catch (Exception e) {
            executor.shutdownNow();
            throw e;
        }
    }

    private static Callable<Void> game(Board board, int pairs, Semaphore here, Semaphore next) {
        return () -> {
            for (int pair = 0; pair < pairs; pair++) {
                here.acquire();
                board.masterMove();
                next.release();
                board.reply();
            }
            return null;
        };
    }
}
