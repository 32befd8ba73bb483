package dev.simul.task.exhibitionasync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes the calling thread the master, who visits the boards in turn and waits for their replies.
 */
public final class Exhibition {
    private static final Future<?> NO_MOVE_YET = CompletableFuture.completedFuture(null);

    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        try (ExecutorService opponents = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> replies =
                    new ArrayList<>(Collections.nCopies(boards.size(), NO_MOVE_YET));
            for (int pair = 0; pair < pairs; pair++) {
                for (int i = 0; i < boards.size(); i++) {
                    Board board = boards.get(i);
                    replies.get(i).get();
                    board.masterMove();
                    replies.set(
                            i,
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
