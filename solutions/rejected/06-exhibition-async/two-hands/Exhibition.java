// rejected by: one-move-at-a-time, last-move-at-one-hour, returns-with-the-last-reply,
// failure-surfaces,
// takes-the-time-of-every-size, exhibitions-are-independent
// advice: games-share-nothing
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plays each board on a thread and ignores that there is only one master. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> games = new ArrayList<>();
            for (Board board : boards) {
                games.add(() -> {
                    for (int pair = 0; pair < pairs; pair++) {
                        board.masterMove();
                        board.reply();
                    }
                    return null;
                });
            }
            for (Future<Void> game : executor.invokeAll(games)) {
                game.get();
            }
        }
    }
}
