// rejected by: plays-every-pair, one-move-at-a-time, exhibitions-are-independent
// advice: none
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Wakes one of the waiting games, which may not be the game whose turn it is. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Master master = new Master();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> games = new ArrayList<>();
            for (Board board : boards) {
                games.add(
                        executor.submit(() -> {
                            for (int pair = 0; pair < pairs; pair++) {
                                master.move(board);
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

    private static final class Master {
        private final AtomicInteger next = new AtomicInteger();
        private int served;

        void move(Board board) throws InterruptedException {
            int ticket = next.getAndIncrement();
            synchronized (this) {
                while (served < ticket) {
                    wait();
                }
            }
            try {
                board.masterMove();
            } finally {
                synchronized (this) {
                    served++;
                    notify();
                }
            }
        }
    }
}
