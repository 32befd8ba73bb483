// rejected by: failure-surfaces
// advice: none
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Stops the other games after a failure, and throws the exception of a game that it stopped. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Semaphore master = new Semaphore(1, true);
        List<Future<?>> games = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Board board : boards) {
                games.add(
                        executor.submit(() -> {
                            try {
                                for (int pair = 0; pair < pairs; pair++) {
                                    master.acquire();
                                    try {
                                        board.masterMove();
                                    } finally {
                                        master.release();
                                    }
                                    board.reply();
                                }
                            } catch (Throwable failure) {
                                executor.shutdownNow();
                                throw failure;
                            }
                            return null;
                        }));
            }
        }
        for (Future<?> game : games) {
            game.get();
        }
    }
}
