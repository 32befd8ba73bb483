// rejected by: last-move-at-one-hour, returns-with-the-last-reply, takes-the-time-of-every-size,
// exhibitions-are-independent
// advice: rounds-end-together
package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits after each round until all replies are finished. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        try (ExecutorService opponents = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int pair = 0; pair < pairs; pair++) {
                List<Future<?>> replies = new ArrayList<>();
                for (Board board : boards) {
                    board.masterMove();
                    replies.add(
                            opponents.submit(() -> {
                                board.reply();
                                return null;
                            }));
                }
                for (Future<?> reply : replies) {
                    reply.get();
                }
            }
        }
    }
}
