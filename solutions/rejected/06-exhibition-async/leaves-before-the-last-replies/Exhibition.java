// rejected by: returns-with-the-last-reply, takes-the-time-of-every-size, leaves-nothing-running,
// exhibitions-are-independent, failure-surfaces
// advice: over-after-the-last-move
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Returns when the last move is made. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        ExecutorService opponents = Executors.newVirtualThreadPerTaskExecutor();
        List<Future<?>> replies = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            for (int i = 0; i < boards.size(); i++) {
                Board board = boards.get(i);
                if (pair > 0) {
                    replies.get(i).get();
                }
                board.masterMove();
                Future<?> reply =
                        opponents.submit(() -> {
                            board.reply();
                            return null;
                        });
                if (pair == 0) {
                    replies.add(reply);
                } else {
                    replies.set(i, reply);
                }
            }
        }
    }
}
