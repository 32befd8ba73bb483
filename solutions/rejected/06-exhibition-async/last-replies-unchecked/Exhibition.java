// rejected by: failure-surfaces
// advice: closing-reports-failures
package dev.simul.task.exhibitionasync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits for the last replies by closing the executor, which ignores their failures. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        try (ExecutorService opponents = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Board, Future<?>> replies = new HashMap<>();
            for (int pair = 0; pair < pairs; pair++) {
                for (Board board : boards) {
                    if (replies.containsKey(board)) {
                        replies.get(board).get();
                    }
                    board.masterMove();
                    replies.put(
                            board,
                            opponents.submit(() -> {
                                board.reply();
                                return null;
                            }));
                }
            }
        }
    }
}
