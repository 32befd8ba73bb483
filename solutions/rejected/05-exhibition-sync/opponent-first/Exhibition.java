// rejected by: takes-turns-master-first
// advice: only-the-total-matters
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Lets the opponent begin. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (Board board : boards) {
            for (int pair = 0; pair < pairs; pair++) {
                board.reply();
                board.masterMove();
            }
        }
    }
}
