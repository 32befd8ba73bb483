package dev.simul.task.exhibitionasync;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Serves the boards from a queue; a board joins the queue when its reply is finished. */
public final class Exhibition {
    private Exhibition() {}

    public static void playSideBySide(List<Board> boards, int pairs) throws Exception {
        BlockingQueue<Ready> ready = new LinkedBlockingQueue<>();
        for (Board board : boards) {
            ready.add(new Ready(board, pairs, null));
        }
        int playing = boards.size();
        while (playing > 0) {
            Ready next = ready.take();
            if (next.failure() != null) {
                throw next.failure();
            }
            if (next.left() == 0) {
                playing--;
                continue;
            }
            Board board = next.board();
            board.masterMove();
            Thread.startVirtualThread(() -> {
                try {
                    board.reply();
                    ready.add(new Ready(board, next.left() - 1, null));
                } catch (Exception e) {
                    ready.add(new Ready(board, 0, e));
                }
            });
        }
    }

    private record Ready(Board board, int left, Exception failure) {}
}
