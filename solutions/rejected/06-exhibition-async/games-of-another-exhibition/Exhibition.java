// rejected by: exhibitions-are-independent
// advice: one-exhibition-at-a-time
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the games in a static field, which a simultaneous exhibition replaces. */
public final class Exhibition {
    private static List<Future<?>> games;

    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Lock master = new ReentrantLock(true);
        games = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Board board : boards) {
                games.add(
                        executor.submit(() -> {
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
                        }));
            }
            for (Future<?> game : games) {
                game.get();
            }
        }
    }
}
