// rejected by: one-move-at-a-time, plays-every-pair, exhibitions-are-independent
// advice: shares-without-a-lock
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Numbers the waiting games with a plain int, so that two games may get the same number. */
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
        private int next;
        private int served;

        void move(Board board) throws InterruptedException {
            int ticket = next++;
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
                    notifyAll();
                }
            }
        }
    }
}
