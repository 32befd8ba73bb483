// rejected by: no-board-is-starved
// advice: longest-wait-comes-first
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Uses a monitor, which does not keep the order of arrival. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        Object master = new Object();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> games = new ArrayList<>();
            for (Board board : boards) {
                games.add(executor.submit(() -> play(board, pairs, master)));
            }
            for (Future<?> game : games) {
                game.get();
            }
        }
    }

    private static Void play(Board board, int pairs, Object master) throws InterruptedException {
        for (int pair = 0; pair < pairs; pair++) {
            synchronized (master) {
                board.masterMove();
            }
            board.reply();
        }
        return null;
    }
}
