// rejected by: takes-the-time-of-every-size, exhibitions-are-independent
// advice: rounds-take-two-minutes
package dev.simul.task.exhibitionasync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plans two minutes for a round, however many boards there are. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        try (ExecutorService opponents = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> replies = new ArrayList<>();
            for (int pair = 0; pair < pairs; pair++) {
                long round = System.nanoTime();
                for (Board board : boards) {
                    board.masterMove();
                    replies.add(
                            opponents.submit(() -> {
                                board.reply();
                                return null;
                            }));
                }
                if (pair < pairs - 1) {
                    Thread.sleep(Duration.ofMinutes(2).minusNanos(System.nanoTime() - round));
                }
            }
            for (Future<?> reply : replies) {
                reply.get();
            }
        }
    }
}
