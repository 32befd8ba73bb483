// rejected by: takes-the-time-of-every-size
// advice: none
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Stops waiting for the games after a day. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Lock master = new ReentrantLock(true);
        List<Future<?>> games = new ArrayList<>();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
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
        executor.shutdown();
        if (executor.awaitTermination(1, TimeUnit.DAYS)) {
            for (Future<?> game : games) {
                game.get();
            }
        }
    }
}
