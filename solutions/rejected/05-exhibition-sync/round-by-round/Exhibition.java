// rejected by: plays-one-board-after-another
// advice: rounds-are-one-by-one
package dev.simul.task.exhibitionsync;

import java.util.List;

/** Plays one pair at each board, then the next pair at each board. */
public final class Exhibition {
    private Exhibition() {}

    public static void playOneByOne(List<Board> boards, int pairs) throws InterruptedException {
        for (int pair = 0; pair < pairs; pair++) {
            for (Board board : boards) {
                board.masterMove();
                board.reply();
            }
        }
    }
}
