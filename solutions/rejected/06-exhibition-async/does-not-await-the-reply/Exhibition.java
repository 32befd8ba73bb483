// rejected by: takes-turns-at-each-board, takes-the-time-of-every-size, exhibitions-are-independent
// advice: started-reply-is-enough
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Moves again at a board while its opponent still thinks. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        try (ExecutorService opponents = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> replies = new ArrayList<>();
            for (int pair = 0; pair < pairs; pair++) {
                for (Board board : boards) {
                    board.masterMove();
                    replies.add(
                            opponents.submit(() -> {
                                board.reply();
                                return null;
                            }));
                }
            }
            for (Future<?> reply : replies) {
                reply.get();
            }
        }
    }
}
