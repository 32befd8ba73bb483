// rejected by: plays-every-pair, takes-twelve-hours, takes-the-time-of-every-size
// advice: last-reply-is-not-needed
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Leaves a board after its last move, before the reply. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (Board board : boards) {
            for (int pair = 1; pair <= pairs; pair++) {
                board.masterMove();
                if (pair < pairs) {
                    board.reply();
                }
            }
        }
    }
}
