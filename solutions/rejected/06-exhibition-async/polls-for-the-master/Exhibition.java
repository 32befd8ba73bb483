// rejected by: takes-the-time-of-every-size, last-move-at-one-hour, returns-with-the-last-reply,
// exhibitions-are-independent
// advice: idle-time-is-free
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks every 1.1 s whether the master is free. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Semaphore master = new Semaphore(1);
        AtomicInteger tickets = new AtomicInteger();
        AtomicInteger served = new AtomicInteger();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> games = new ArrayList<>();
            for (Board board : boards) {
                games.add(
                        executor.submit(() -> {
                            for (int pair = 0; pair < pairs; pair++) {
                                int ticket = tickets.getAndIncrement();
                                while (served.get() < ticket) {
                                    Thread.sleep(1100);
                                }
                                master.acquire();
                                try {
                                    board.masterMove();
                                } finally {
                                    master.release();
                                    served.incrementAndGet();
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
