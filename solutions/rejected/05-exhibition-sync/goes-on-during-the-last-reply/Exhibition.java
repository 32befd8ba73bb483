// rejected by: never-does-two-things-at-once, takes-twelve-hours, takes-the-time-of-every-size
// advice: turns-may-overlap
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Moves to the next board while the opponent is still thinking about the last reply. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        Thread last = null;
        for (Board board : boards) {
            for (int pair = 1; pair <= pairs; pair++) {
                board.masterMove();
                if (pair < pairs) {
                    board.reply();
                } else {
                    last = Thread.startVirtualThread(() -> reply(board));
                }
            }
        }
        if (last != null) {
            last.join();
        }
    }

    private static void reply(Board board) {
        try {
            board.reply();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
